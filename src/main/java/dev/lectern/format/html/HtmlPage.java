package dev.lectern.format.html;

import java.io.IOException;

/** The beginning and the end that all pages have. */
public final class HtmlPage {

  private HtmlPage() {}

  /** Everything up to the content, with the title as its heading. */
  public static void begin(Appendable out, String title) throws IOException {
    out.append(PageHead.of(title));
  }

  public static void end(Appendable out) throws IOException {
    out.append("</body>\n</html>\n");
  }
}
