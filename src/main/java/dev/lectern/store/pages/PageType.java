package dev.lectern.store.pages;

/** What a page of a tree is (sqlite.org, "Database File Format", section 1.6). */
enum PageType {
  INDEX_INTERIOR(2),
  TABLE_INTERIOR(5),
  INDEX_LEAF(10),
  TABLE_LEAF(13);

  private static final int LEAF_HEAD = 8;
  private static final int INTERIOR_HEAD = 12;
  private static final int LEAST_LOCAL = (Pages.SIZE - 12) * 32 / 255 - 23;

  private final int code;

  PageType(int code) {
    this.code = code;
  }

  static PageType leaf(boolean table) {
    return table ? TABLE_LEAF : INDEX_LEAF;
  }

  static PageType interior(boolean table) {
    return table ? TABLE_INTERIOR : INDEX_INTERIOR;
  }

  boolean is(int byteOfPage) {
    return code == byteOfPage;
  }

  boolean isLeaf() {
    return this == INDEX_LEAF || this == TABLE_LEAF;
  }

  boolean isNumbered() {
    return this == TABLE_LEAF || this == TABLE_INTERIOR;
  }

  boolean hasPayload() {
    return this != TABLE_INTERIOR;
  }

  int headBytes() {
    return isLeaf() ? LEAF_HEAD : INTERIOR_HEAD;
  }

  /** How much of a payload stands on the page itself; the rest overflows to pages of its own. */
  int local(long payload) {
    int most = this == TABLE_LEAF ? Pages.SIZE - 35 : (Pages.SIZE - 12) * 64 / 255 - 23;
    if (payload <= most) {
      return (int) payload;
    }
    long some = LEAST_LOCAL + (payload - LEAST_LOCAL) % (Pages.SIZE - 4);
    return (int) (some <= most ? some : LEAST_LOCAL);
  }
}
