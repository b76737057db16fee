package dev.lectern.store.pages;

/** Numbers of rows that stood where nothing can be read: above one number, up to another. */
public record Gap(long above, long upTo) {

  static final Gap ALL = new Gap(Long.MIN_VALUE, Long.MAX_VALUE);
}
