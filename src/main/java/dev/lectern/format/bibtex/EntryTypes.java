package dev.lectern.format.bibtex;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The entry types of BibTeX and BibLaTeX, and the item types of CSL 1.0.2 that they are. */
final class EntryTypes {

  private static final Set<String> CLASSIC =
      Set.of(
          ("article book booklet conference inbook incollection inproceedings manual mastersthesis"
                  + " misc phdthesis proceedings techreport unpublished")
              .split(" "));

  private static final Map<String, String> CSL = table();

  private EntryTypes() {}

  /** The CSL type; a type that nobody knows is a document. */
  static String csl(String entryType) {
    return CSL.getOrDefault(entryType, "document");
  }

  /** Whether BibLaTeX or BibTeX knows the type. */
  static boolean isKnown(String entryType) {
    return CSL.containsKey(entryType) && !entryType.startsWith("software") || isClassic(entryType);
  }

  /** Whether the standard styles of BibTeX know the type. */
  static boolean isClassic(String entryType) {
    return CLASSIC.contains(entryType);
  }

  private static Map<String, String> table() {
    String[] rows =
        """
        article article-journal
        suppperiodical article-journal
        periodical periodical
        book book
        mvbook book
        manual book
        collection book
        mvcollection book
        proceedings book
        mvproceedings book
        reference book
        mvreference book
        bookinbook chapter
        inbook chapter
        suppbook chapter
        incollection chapter
        suppcollection chapter
        inreference entry-encyclopedia
        booklet pamphlet
        inproceedings paper-conference
        conference paper-conference
        thesis thesis
        phdthesis thesis
        mastersthesis thesis
        report report
        techreport report
        misc document
        online webpage
        electronic webpage
        www webpage
        dataset dataset
        software software
        softwareversion software
        softwaremodule software
        codefragment software
        patent patent
        unpublished manuscript
        standard standard
        review review
        letter personal_communication
        legislation legislation
        legal legal_case
        jurisdiction legal_case
        artwork graphic
        image graphic
        audio song
        music song
        movie motion_picture
        video motion_picture
        performance performance
        commentary document
        """
            .strip()
            .split("\\s+");
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i + 1 < rows.length; i += 2) {
      table.put(rows[i], rows[i + 1]);
    }
    return Map.copyOf(table);
  }
}
