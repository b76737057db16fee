package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** News as RSS, RDF or Atom. */
final class NewsFeed implements ForeignKind {

  private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");

  @Override
  public boolean fits(FileStart file) {
    return file.head().stripLeading().startsWith("<") && file.has(FEED);
  }

  @Override
  public String what() {
    return "a news feed (RSS, RDF or Atom)";
  }

  @Override
  public String remedy() {
    return Advice.EXPORT;
  }
}
