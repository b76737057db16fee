package dev.lectern.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same four made-up papers in every format that is read, with what may stand between them. */
final class FormatSamples {

  static final int PAPERS = 4;

  private static final List<String> NAMES = List.of("Quokkas", "Wombats", "Numbats", "Bilbies");
  private static final List<String> SECRETS =
      List.of("zyxwvut", "qwertzuiop", "plmoknijb", "wsxedcrfv");

  private FormatSamples() {}

  static String title(int paper) {
    return "Weighing %s on Uneven Ground by Night".formatted(NAMES.get(paper));
  }

  /** The first sentence of an abstract; its words stand in no other paper. */
  static String secret(int paper) {
    return SECRETS.get(paper);
  }

  static String name(int paper) {
    return NAMES.get(paper);
  }

  static String author(int paper) {
    return "Ann-%s Müller".formatted(NAMES.get(paper));
  }

  static String abstractOf(int paper) {
    return "We weigh %s with %s sensors that were never meant for a café, and find that they are heavier than they look."
        .formatted(NAMES.get(paper).toLowerCase(java.util.Locale.ROOT), SECRETS.get(paper));
  }

  /** A file of each format, by its name. A new format needs one here. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("huggingface", "Daily Papers\n\nJan 9\n\n" + each("\n", FormatSamples::page));
    all.put("huggingface-json", "[" + each(",\n", FormatSamples::item) + "]\n");
    all.put("lectern-json", "[\n" + each(",\n", FormatSamples::pack) + "\n]\n");
    all.put("bibtex", bibtex());
    all.put("ris", each("\n", FormatSamples::ris));
    all.put("csl-json", "{\"items\": [" + each(", ", FormatSamples::csl) + "]}\n");
    return all;
  }

  private static String each(String between, Function<Integer, String> one) {
    return IntStream.range(0, PAPERS)
        .boxed()
        .map(paper -> one.apply(paper))
        .collect(Collectors.joining(between));
  }

  private static String page(int paper) {
    return """
    %d

    %s

    %s

      • 4 authors
    ·
    Feb 2%d, 2025
    """
        .formatted(paper + 3, title(paper), abstractOf(paper), paper);
  }

  private static String item(int paper) {
    return """
    {"paper":{"id":"2401.0000%d","authors":[{"name":"%s"}],
     "title":"%s","summary":"%s","upvotes":3,"publishedAt":"2024-01-01T00:00:00.000Z"}}\
    """
        .formatted(paper, author(paper), title(paper), abstractOf(paper));
  }

  private static String pack(int paper) {
    return """
    {"uuid":"0190a5c8-0000-7000-8000-00000000000%d","key":"%s2024","title":"%s",
     "readableTitle":"%s","abstract":"%s","authors":["%s"],"tags":["animals"]}\
    """
        .formatted(
            paper, name(paper), title(paper), title(paper), abstractOf(paper), author(paper));
  }

  private static String csl(int paper) {
    return """
    {"id":"%s2024","type":"article-journal","title":"%s","abstract":"%s",
     "container-title":"Journal","author":[{"family":"Müller","given":"Ann-%s"}],"issued":{"date-parts":[[2024]]}}\
    """
        .formatted(name(paper), title(paper), abstractOf(paper), name(paper));
  }

  private static String ris(int paper) {
    return """
    TY  - JOUR
    TI  - %s
    AU  - Müller, Ann-%s
    AB  - %s
    PY  - 2024
    ER  -\s
    """
        .formatted(title(paper), name(paper), abstractOf(paper));
  }

  private static String bibtex() {
    return """
    Prose about the file as a whole stays.

    @string{jr = {Journal of Marsupials}}
    @xdata{shared, publisher = {Shared Press}}

    """
        + each("\n", FormatSamples::entry)
        + """

        @comment{jabref-meta: grouping:
        0 AllEntriesGroup:;
        1 ExplicitGroup:Heavy\\;0\\;Quokkas2024\\;Wombats2024\\;Numbats2024\\;Bilbies2024\\;;
        }
        """;
  }

  private static String entry(int paper) {
    return """
    @article{%s2024,
      author = {Müller, Ann-%s}, journal = jr, year = 2024, xdata = {shared},
      title = {%s},
      abstract = {%s},
    }
    """
        .formatted(name(paper), name(paper), title(paper), abstractOf(paper));
  }
}
