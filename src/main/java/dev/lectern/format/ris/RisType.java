package dev.lectern.format.ris;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reference types of RIS ("RIS Format Specifications", Research Information Systems 2001, and the
 * later types of EndNote) and the item types of CSL 1.0.2 that they are.
 */
final class RisType {

  /**
   * RIS type and CSL type; where a CSL type stands more than once, the first is written.
   *
   * <p>A preprint is {@code UNPB}, "unpublished work": EndNote has a type of that name and bibutils
   * knows it, while {@code GEN} would say nothing. Zotero knows neither and takes both for a
   * journal article, which is what it does with its own preprints. Archive and number ({@code DB},
   * {@code AN}) reach Zotero's fields of these names in any case.
   */
  private static final String TABLE =
      """
      JOUR article-journal
      UNPB article
      CPAPER paper-conference
      CONF paper-conference
      CHAP chapter
      BOOK book
      THES thesis
      RPRT report
      GEN document
      MGZN article-magazine
      NEWS article-newspaper
      ELEC webpage
      WEB webpage
      BLOG post-weblog
      COMP software
      DATA dataset
      DBASE dataset
      AGGR dataset
      PAT patent
      MANSCPT manuscript
      ENCYC entry-encyclopedia
      DICT entry-dictionary
      PAMP pamphlet
      SLIDE speech
      MPCT motion_picture
      VIDEO motion_picture
      ADVS motion_picture
      MULTI motion_picture
      SOUND song
      MUSIC musical_score
      ART graphic
      FIGURE figure
      CHART figure
      EQUA figure
      MAP map
      BILL bill
      UNBILL bill
      CASE legal_case
      LEGAL legal_case
      HEAR hearing
      STAT legislation
      STAND standard
      PCOMM personal_communication
      ICOMM personal_communication
      CLSWK classic
      ANCIENT classic
      JFULL periodical
      SER collection
      EJOUR article-journal
      ABST article-journal
      INPR article
      UNPD article
      EPRINT article
      PREPRINT article
      EBOOK book
      EDBOOK book
      ECHAP chapter
      CTLG document
      GOVDOC report
      GRANT document
      GRNT document
      """;

  private static final Map<String, String> CSL = new HashMap<>();
  private static final Map<String, String> RIS = new HashMap<>();

  static {
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(
            pair -> {
              CSL.put(pair[0], pair[1]);
              RIS.putIfAbsent(pair[1], pair[0]);
            });
    // CONF is older and known to all; CPAPER came with EndNote.
    RIS.put("paper-conference", "CONF");
    String[] likeArticles = {"review", "review-book"};
    Arrays.stream(likeArticles).forEach(type -> RIS.put(type, "JOUR"));
    RIS.put("post", "BLOG");
    RIS.put("broadcast", "VIDEO");
    RIS.put("entry", "ENCYC");
    RIS.put("interview", "PCOMM");
    RIS.put("regulation", "STAT");
    RIS.put("treaty", "STAT");
  }

  private RisType() {}

  /** The CSL type of a known RIS type. */
  static Optional<String> csl(String ris) {
    return Optional.ofNullable(CSL.get(ris));
  }

  static boolean isKnown(@Nullable String ris) {
    return ris != null && CSL.containsKey(ris);
  }

  /** The RIS type for a CSL type; generic for those that RIS does not have. */
  static String ris(String csl) {
    return RIS.getOrDefault(csl, "GEN");
  }
}
