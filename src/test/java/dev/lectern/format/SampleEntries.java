package dev.lectern.format;

import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Organization;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Venue;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers to be exported: one with all that a paper can have, and some with hostile titles. */
public final class SampleEntries {

  /** The list on which {@link #full} stands. */
  public static final UUID LIST = UUID.fromString("11111111-2222-4333-8444-555555555555");

  private static final Instant NOON = Instant.parse("2026-01-09T12:00:00Z");

  /** Titles that have broken somebody's bibliography. */
  public static final List<String> HOSTILE =
      List.of(
          "Braces {in} a \\{title\\}",
          "A lone { brace",
          "A lone } brace",
          "100% of A & B for $5 in C# with snake_case ~ ^",
          "\\input{/etc/passwd} and \\write18{rm}",
          "Emoji \uD83E\uDD16 and \uD835\uDD38",
          "تعلم عميق",
          "\u202EEvil override and \u2067no end",
          "\u0301Starts with a mark, e\u0301 has one",
          "Two\nlines\r\nand\u2028three\u0085four",
          "x".repeat(10_000),
          "<script>alert(1)</script>",
          "</style><img src=x onerror=alert(1)> \" ' &amp; &lt;",
          "=cmd('calc')!A1",
          "@SUM(1)",
          "\tTab first",
          "- dash first",
          "1. number first",
          "# hash, *stars*, _lines_, `code`, [link](javascript:x) | ![i](x)",
          "\"quoted\", with commas; and semicolons",
          "lone \uD83E surrogate and \u0000 nul \u0007 bell",
          "");

  private SampleEntries() {}

  /** A paper of which only the title is known. */
  public static ExportEntry titled(String title) {
    return ExportEntry.of(details(PaperFields.builder(title).build(), "", List.of()));
  }

  /** A paper that is known by these fields alone. */
  public static ExportEntry of(PaperFields fields) {
    return ExportEntry.of(details(fields, "", List.of()));
  }

  /** A paper with everything, on one reading list. */
  public static ExportEntry full() {
    Highlight highlight =
        new Highlight(
            UUID.fromString("aaaaaaaa-2222-4333-8444-555555555555"),
            Highlight.Place.ABSTRACT,
            "78.2\\%",
            "It reaches ",
            " of cups",
            11,
            17,
            "yellow",
            "*How* measured?",
            NOON);
    ListPlace place = new ListPlace(2, "Zoë Quinn", LocalDate.of(2026, 2, 3), "Bring the <video>");
    return new ExportEntry(
        details(fullFields(), "# Mine\n\nAsk about `tau`.", List.of(highlight)),
        List.of(new ListedPlace(LIST, "Reading group", place)));
  }

  private static PaperFields fullFields() {
    return PaperFields.builder("Passive Safe \\textbf{Learning}")
        .type("article-journal")
        .abstractText("It reaches 78.2\\% of cups & more.")
        .authors(
            List.of(
                new PersonName("Ludwig", "van", "Beethoven", "Jr."),
                new PersonName("Ann", "", "Lee", "")))
        .authorCount(5)
        .organization(new Organization("nvidia", "NVIDIA"))
        .published(new PartialDate(2025, 2, 28))
        .venue(new Venue("Journal of Cups", "12", "3", "45-67", "Press & Co", "Bonn"))
        .identifiers(
            new Identifiers(
                "2502.20241", 2, "10.1000/a<b>c", "123", "978-3", "javascript:alert(1)"))
        .categories(List.of("cs.RO", "cs.LG"))
        .links(List.of(new Link(Link.Role.CODE, "https://github.com/a/b?x=1&y=\"2\"")))
        .comments(2)
        .upvotes(17)
        .extra(Map.of("editor", "Roe, Bob"))
        .build();
  }

  private static PaperDetails details(PaperFields fields, String note, List<Highlight> highlights) {
    Paper paper =
        new Paper(
            12,
            UUID.fromString("bbbbbbbb-2222-4333-8444-555555555555"),
            "passivesafe2025",
            fields,
            false,
            ReadingStatus.READ,
            true,
            4,
            List.of("rl", "robots/hands"),
            NOON);
    return new PaperDetails(paper, note, highlights, List.of(), List.of("Reading group"));
  }

  /** Options with all parts. */
  public static ExportOptions all(@Nullable String title) {
    return new ExportOptions(title, EnumSet.allOf(ExportPart.class), false, "Ann");
  }

  /** What a format makes of some papers. */
  public static String written(ExportFormat format, ExportOptions options, ExportEntry... entries)
      throws IOException {
    StringBuilder out = new StringBuilder();
    BibliographyWriter writer = format.open(out, options);
    for (ExportEntry entry : entries) {
      writer.write(entry);
    }
    writer.end();
    return out.toString();
  }

  /** A paper for each hostile title. */
  public static ExportEntry[] hostile() {
    return HOSTILE.stream().map(SampleEntries::titled).toArray(ExportEntry[]::new);
  }
}
