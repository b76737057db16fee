package dev.lectern.format.reference;

import dev.lectern.format.WebAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of a citation processor without its style attributes, which a page with a strict content
 * policy may not have: italics are {@code <i>}, and what is not known here is plain.
 */
final class ReferenceHtml {

  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)((?:\\s[^<>]*)?)>");
  private static final Pattern ADDRESS = Pattern.compile("href=\"(https?://[^\"]*)\"");

  private ReferenceHtml() {}

  static String of(String html) {
    StringBuilder out = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      out.append(html, from, tag.start());
      from = tag.end();
      if (tag.group(1).isEmpty()) {
        String element = element(tag.group(2), tag.group(3));
        open.push(element);
        out.append(element.isEmpty() ? "" : "<" + element + ">");
      } else if (!open.isEmpty()) {
        String element = open.pop();
        out.append(element.isEmpty() ? "" : "</" + element.split(" ", 2)[0] + ">");
      }
      if (tag.group(3).contains("csl-right-inline")) {
        out.append(' ');
      }
    }
    return out.append(html, from, html.length()).toString().replaceAll("\\s+", " ").strip();
  }

  private static String element(String name, String attributes) {
    Matcher address = ADDRESS.matcher(attributes);
    if (name.equals("a") && address.find()) {
      return WebAddress.of(address.group(1).replace("&amp;", "&"))
          .map(safe -> "a href=\"" + safe.replace("&", "&amp;") + "\" rel=\"noreferrer\"")
          .orElse("");
    }
    if (attributes.contains("italic") || name.equals("i") || name.equals("em")) {
      return "i";
    }
    if (attributes.contains("bold") || name.equals("b")) {
      return "b";
    }
    if (attributes.contains("super")) {
      return "sup";
    }
    return attributes.contains("vertical-align: sub") ? "sub" : "";
  }
}
