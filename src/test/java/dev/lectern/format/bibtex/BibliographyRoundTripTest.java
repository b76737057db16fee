package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.PaperDraft;
import dev.lectern.model.PaperFields;
import dev.lectern.text.ReadableText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyRoundTripTest {

  /** Titles that need them have a verbatim copy; BibTeX has neither subtitles nor all types. */
  private static final List<String> FORM =
      List.of("bibtex:title", "bibtex:abstract", "bibtex:entrytype", "bibtex:subtitle");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "citationjs-biblatex-input.bib",
        "citationjs-commands.bib",
        "citationjs-date-range.bib",
        "citationjs-langid.bib",
        "citationjs-math.bib",
        "citationjs-orcid.bib",
        "jabref-BibtexImporter.examples.bib",
        "jabref-bibWithMixedContent.bib",
        "jabref-biblatex-software.bib",
        "jabref-cleanup.bib",
        "jabref-crossref.bib",
        "jabref-headerless.bib",
        "jabref-wrong-header.bib",
        "jabref-testjabref.bib"
      })
  void bibliographiesComeBackAsTheyWere(String name) throws Exception {
    List<PaperDraft> drafts = Entries.sample(name).papers;
    assertComesBack(drafts, Entries.biblatex(drafts), BiblatexWriter::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "citationjs-biblatex-input.bib",
        "citationjs-commands.bib",
        "citationjs-date-range.bib",
        "citationjs-langid.bib",
        "citationjs-math.bib",
        "citationjs-orcid.bib",
        "jabref-BibtexImporter.examples.bib",
        "jabref-bibWithMixedContent.bib",
        "jabref-biblatex-software.bib",
        "jabref-cleanup.bib",
        "jabref-crossref.bib",
        "jabref-headerless.bib",
        "jabref-wrong-header.bib"
      })
  void classicBibliographiesComeBackAsTheyWere(String name) throws Exception {
    List<PaperDraft> drafts = Entries.sample(name).papers;
    assertComesBack(drafts, Entries.bibtex(drafts), BibtexWriter::new);
  }

  @Test
  void whatIsTexStaysTex() throws Exception {
    String entry =
        """
        @article{a,
          author = {Kn{\\"u}th, {\\'E}ric and others},
          title = {On \\mkbibquote{{\\TeX}} and {B}ayes -- \\url{a_b}, 5\\% \\& $\\frac{1}{2}$},
          journal = {J. of {\\O}},
          year = {in press},
          odd = {\\foo{x} \\# {y}}
        }
        """;
    String written = Entries.biblatex(Entries.read(entry).papers);
    assertThat(written)
        .contains(
            "title = {On \\mkbibquote{{\\TeX}} and {B}ayes -- \\url{a_b}, 5\\% \\& $\\frac{1}{2}$}")
        .contains("author = {Knüth, Éric and others}", "year = {in press}")
        .contains("odd = {\\foo{x} \\# {y}}");
  }

  private static void assertComesBack(
      List<PaperDraft> drafts,
      String written,
      BiFunction<Appendable, ExportOptions, BibliographyWriter> format)
      throws Exception {
    List<PaperDraft> back = Entries.read(written).papers;
    assertThat(back).hasSameSizeAs(drafts);
    for (int i = 0; i < drafts.size(); i++) {
      assertThat(said(back.get(i))).as(written).isEqualTo(said(drafts.get(i)));
    }
    String again = Entries.written(back, format, Entries.ALL);
    assertThat(again).isEqualTo(written);
  }

  private static Map<String, Object> said(PaperDraft draft) {
    PaperFields paper = draft.fields();
    Map<String, Object> said = new TreeMap<>(paper.extra());
    FORM.forEach(said::remove);
    said.put("type", paper.type());
    said.put("title", readable(paper.title()));
    said.put("abstract", readable(paper.abstractText() == null ? "" : paper.abstractText()));
    said.put("authors", paper.authors());
    said.put("published", String.valueOf(paper.published()));
    said.put("venue", String.valueOf(paper.venue()));
    said.put("identifiers", paper.identifiers());
    said.put("categories", paper.categories());
    said.put("tags", draft.companions().tags());
    said.put("note", draft.companions().note());
    said.put("key", String.valueOf(draft.companions().key()));
    return said;
  }

  private static String readable(String text) {
    return ReadableText.of(text).text();
  }
}
