package dev.lectern.store.pages;

/** Stands where a value was that cannot be read any more. */
public enum Lost {
  VALUE
}
