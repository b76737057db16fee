package dev.lectern.format.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The start of a page: what it may do, how it looks, what it is called. */
final class PageHead {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c1e21; --soft: #5a6068; --line: #d8dce0;
        --paper: #ffffff; --link: #0b57a4; --mark: #fff3bf; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e4e6e9; --soft: #a2a9b1;
        --line: #3a3f45; --paper: #17191c; --link: #8ab8f0; --mark: #4d4312; } }
      body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink);
        background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin: 0; }
      h3 { font-size: .9rem; margin: .6rem 0 0; color: var(--soft); }
      a { color: var(--link); } ol { padding-left: 2.2rem; }
      li { padding: .8rem 0; border-bottom: 1px solid var(--line); } li:last-child { border: 0; }
      p { margin: .2rem 0; } .source, .links { color: var(--soft); font-size: .9rem; }
      .place { font-weight: 600; } .note { white-space: pre-wrap; }
      blockquote { margin: .4rem 0; padding: .2rem .8rem; background: var(--mark); }
      .tags span { display: inline-block; padding: 0 .5rem; margin-right: .3rem;
        border: 1px solid var(--line); border-radius: 1rem; font-size: .85rem; }
      @media print { :root { --ink: #000; --soft: #333; --paper: #fff; --link: #000; }
        body { margin: 0; max-width: none; font-size: 10.5pt; }
        h2, h3 { break-after: avoid; } h2 a { text-decoration: none; } blockquote { break-inside: avoid; } }
      """;

  private PageHead() {}

  /** All that comes before the first paper. */
  static String of(String title) {
    String text = HtmlText.line(title);
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="Lectern">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <h1 dir="auto">%s</h1>
    """
        .formatted(hash(STYLE), text, STYLE, text);
  }

  /** What the policy calls the one style that it allows (CSP Level 3, 6.7.2.3). */
  private static String hash(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
