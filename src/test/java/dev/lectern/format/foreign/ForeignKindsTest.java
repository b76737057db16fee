package dev.lectern.format.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.Formats;
import dev.lectern.format.UnreadableDigestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKindsTest {

  @ParameterizedTest
  @CsvSource({
    "mail/one-link.eml, an e-mail",
    "mail/forwarded-thread.txt, an e-mail",
    "mail/german-thread.txt, an e-mail",
    "mail/mailbox.mbox, an e-mail",
    "code/fetch.py, program code",
    "code/links.js, program code",
    "code/Reader.java, program code",
    "code/annotated.txt, program code",
    "code/loss.c, program code",
    "code/download.sh, program code",
    "code/paper.tex, a LaTeX source",
    "table/papers.csv, a table",
    "table/semicolons.csv, a table",
    "table/papers.tsv, a table",
    "notes/front-matter.md, a note with settings",
    "notes/awesome-list.md, only by links",
    "notes/todo.txt, only by links",
    "prose/chat.txt, a log or a chat",
    "prose/access.log, a log or a chat",
    "prose/headings-and-paragraphs.txt, plain text",
    "markup/page.html, an HTML page",
    "markup/fragment.html, an HTML page",
    "markup/saved-daily-papers.html, the HTML of a page of Daily Papers",
    "markup/scholar.html, an alert of Google Scholar",
    "markup/arxiv-cs.rss, a feed of arXiv",
    "markup/news.rss, a news feed",
    "markup/answer.atom, a news feed",
    "markup/pubmed.xml, an answer of PubMed",
    "markup/endnote.xml, a file of EndNote as XML",
    "markup/other.xml, XML",
    "json/zotero.json, JSON of Zotero",
    "json/better-bibtex.json, JSON of Zotero or Better BibTeX",
    "json/openalex.json, an answer of OpenAlex",
    "json/crossref.json, an answer of Crossref",
    "json/semantic-scholar.json, an answer of Semantic Scholar",
    "json/package.json, JSON of an unknown kind",
    "other/export.nbib, a file of PubMed in its own tags",
    "other/book.enw, the tags of refer or EndNote",
    "other/savedrecs.txt, an export of the Web of Science",
    "other/arxiv-daily.txt, a mail of arXiv's daily listing",
    "other/arxiv-listing.txt, a page of arXiv that lists papers",
    "other/nep.txt, a report of NEP",
    "other/settings.yaml, settings or data",
  })
  void saysWhatAFileIsAndWhatWouldWork(String file, String what) {
    BytesSource source = BytesSource.resource("/dev/lectern/not-digests/" + file);
    assertThatThrownBy(() -> Formats.find(source, null))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageStartingWith(source.name() + " is ")
        .hasMessageContaining(what)
        .hasMessageMatching("(?s).*, not a digest; .{20,}\\.")
        .hasMessageNotContaining("name its format");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a PDF",
    "PK\\x03\\x04....[Content_Types].xml, a document of Word or Excel",
    "PK\\x03\\x04....mimetypeapplication/vnd.oasis.opendocument.text, a document of LibreOffice",
    "PK\\x03\\x04....a.bib, a ZIP archive",
    "\\x1f\\x8b\\x08\\x00, packed with gzip",
    "\\xfd7zXZ\\x00, packed with xz",
    "BZh91AY&SY, packed with bzip2",
    "\\x28\\xb5\\x2f\\xfd\\x04, packed with zstd",
    "7z\\xbc\\xaf\\x27\\x1c, a 7z archive",
    "\\x89PNG\\x0d\\x0a\\x1a\\x0a, a picture",
    "\\xff\\xd8\\xff\\xe0, a picture",
    "SQLite format 3\\x00, a database of SQLite",
    "\\xd0\\xcf\\x11\\xe0, a document of an old Word or Excel",
    "{\\x5crtf1 Hello}, rich text",
  })
  void tellsWhatIsNoTextByItsFirstBytes(String bytes, String what) {
    BytesSource source =
        new BytesSource("odd.dat", unescaped(bytes).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Formats.find(source, null))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageStartingWith("odd.dat is ")
        .hasMessageContaining(what);
  }

  @Test
  void isNeverWithoutAnAnswer() {
    for (String text : List.of("x", "[", "{", "<", "---", "%", "\\", "1,2", "#!", "> ")) {
      assertThat(ForeignKinds.text(FileStart.of(text)).what()).isNotBlank();
    }
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape = text.startsWith("\\x", i);
      out.append(
          escape ? (char) Integer.parseInt(text.substring(i + 2, i + 4), 16) : text.charAt(i));
      i += escape ? 3 : 0;
    }
    return out.toString();
  }
}
