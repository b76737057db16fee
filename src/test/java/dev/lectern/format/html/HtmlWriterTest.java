package dev.lectern.format.html;

import static dev.lectern.format.ExportFormat.HTML;
import static dev.lectern.format.SampleEntries.all;
import static dev.lectern.format.SampleEntries.full;
import static dev.lectern.format.SampleEntries.titled;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportOptions;
import dev.lectern.format.SampleEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)>");
  private static final Set<String> WITHOUT_END = Set.of("meta");

  @Test
  void allowsItsOwnStyleAndNothingElse() throws IOException, NoSuchAlgorithmException {
    String page = written(HTML, all("Reading group"), full());
    Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'\"");
    assertThat(style.group(1)).contains("prefers-color-scheme: dark").contains("@media print");
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("<title>Reading group</title>")
        .doesNotContain("<script")
        .doesNotContain(" style=")
        .doesNotContain(" src=")
        .doesNotContain("<link");
  }

  @Test
  void writesAllParts() throws IOException {
    assertThat(written(HTML, all("Reading group"), full()))
        .contains("<h1 dir=\"auto\">Reading group</h1>")
        .contains(
            "<h2 dir=\"auto\"><a href=\"https://arxiv.org/abs/2502.20241\" rel=\"noreferrer\">"
                + "Passive Safe Learning</a></h2>")
        .contains(">Ludwig van Beethoven Jr., Ann Lee and 3 others</p>")
        .contains("href=\"https://github.com/a/b?x=1&amp;y=%222%22\"")
        .contains(">Presented by Zoë Quinn on 3 February 2026. Bring the &lt;video&gt;</p>")
        .contains(">It reaches 78.2% of cups &amp; more.</p>")
        .contains("># Mine\n\nAsk about `tau`.</p>")
        .contains("<blockquote dir=\"auto\"><p>78.2%</p></blockquote>")
        .contains("*How* measured?")
        .contains("<span dir=\"auto\">robots/hands</span>")
        .doesNotContain("javascript");
  }

  @Test
  void leavesOutWhatWasNotAskedFor() throws IOException {
    assertThat(written(HTML, ExportOptions.PLAIN, full()))
        .contains("<title>Papers</title>")
        .doesNotContain("Presented by")
        .doesNotContain("<h3>")
        .doesNotContain("Mine")
        .doesNotContain("robots/hands");
  }

  @Test
  void takesNoHostileTextForMarkup() throws IOException {
    String page = written(HTML, all("</title><script>x</script>"), SampleEntries.hostile());
    String body = page.replaceFirst("(?s)<style>.*</style>", "").replace("<!DOCTYPE html>", "");
    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : TAG.matcher(body).results().toList()) {
      if (tag.group(1).isEmpty() && !WITHOUT_END.contains(tag.group(2))) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(TAG.matcher(body).replaceAll("")).doesNotContain("<").doesNotContain(">");
    assertThat(body).doesNotContain("<img").doesNotContain("<script");
  }

  @Test
  void keepsAMarkOffTheTagBefore() throws IOException {
    assertThat(written(HTML, ExportOptions.PLAIN, titled("\u0338x"))).contains(">&#824;x</h2>");
  }
}
