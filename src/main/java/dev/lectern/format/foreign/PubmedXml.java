package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** What PubMed answers as XML. */
final class PubmedXml implements ForeignKind {

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:PubmedArticleSet|PubmedArticle|MedlineCitation(?:Set)?|PubmedBookArticle)\\b");

  @Override
  public boolean fits(FileStart file) {
    return file.has(ROOT);
  }

  @Override
  public String what() {
    return "an answer of PubMed as XML";
  }

  @Override
  public String remedy() {
    return Advice.BY_A_MANAGER;
  }
}
