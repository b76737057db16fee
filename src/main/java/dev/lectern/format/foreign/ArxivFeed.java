package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** News of arXiv as RSS, or an answer of its interface as Atom. */
final class ArxivFeed implements ForeignKind {

  private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");
  private static final Pattern OF_ARXIV =
      Pattern.compile("https?://(?:export\\.|rss\\.|www\\.)?arxiv\\.org|oai:arXiv\\.org");

  @Override
  public boolean fits(FileStart file) {
    return file.has(FEED) && file.has(OF_ARXIV);
  }

  @Override
  public String what() {
    return "a feed of arXiv (RSS or Atom)";
  }

  @Override
  public String remedy() {
    return Advice.OF_ARXIV;
  }
}
