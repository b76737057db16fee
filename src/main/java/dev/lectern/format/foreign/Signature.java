package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** Files that are no text, told by their first bytes. */
enum Signature implements ForeignKind {
  PDF("%PDF-", "a PDF", Advice.OF_A_PDF),
  OPEN_DOCUMENT(
      "PK\3\4[\\s\\S]*application/vnd\\.oasis", "a document of LibreOffice", Advice.SAVE_AS_TEXT),
  EPUB("PK\3\4[\\s\\S]*application/epub", "an e-book", Advice.SAVE_AS_TEXT),
  WORD(
      "PK\3\4[\\s\\S]*(?:word/|\\[Content_Types\\])",
      "a document of Word or Excel",
      Advice.SAVE_AS_TEXT),
  ZIP("PK(?:\3\4|\5\6)", "a ZIP archive", Advice.UNPACK),
  GZIP("\\x1f\\x8b", "packed with gzip", Advice.UNPACK),
  XZ("\\xfd7zXZ", "packed with xz", Advice.UNPACK),
  BZIP2("BZh\\d1AY&SY", "packed with bzip2", Advice.UNPACK),
  ZSTD("\\x28\\xb5\\x2f\\xfd", "packed with zstd", Advice.UNPACK),
  SEVEN_ZIP("7z\\xbc\\xaf'\\x1c", "a 7z archive", Advice.UNPACK),
  RAR("Rar!\\x1a", "a RAR archive", Advice.UNPACK),
  TAR("[\\s\\S]{257}ustar", "a tar archive", Advice.UNPACK),
  IMAGE(
      "\\x89PNG|\\xff\\xd8\\xff|GIF8[79]a|RIFF....WEBP|II\\*\0|MM\0\\*|BM[\\s\\S]{4}\0\0\0\0",
      "a picture", Advice.SAVE_AS_TEXT),
  SQLITE("SQLite format 3\0", "a database of SQLite", Advice.EXPORT),
  OLD_OFFICE("\\xd0\\xcf\\x11\\xe0", "a document of an old Word or Excel", Advice.SAVE_AS_TEXT),
  RICH_TEXT("\\{\\\\rtf", "a document in rich text (RTF)", Advice.SAVE_AS_TEXT);

  private final Pattern start;
  private final String what;
  private final String remedy;

  Signature(String start, String what, String remedy) {
    this.start = Pattern.compile(start);
    this.what = what;
    this.remedy = remedy;
  }

  @Override
  public boolean fits(FileStart file) {
    return start.matcher(file.bytes()).lookingAt();
  }

  @Override
  public String what() {
    return what;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
