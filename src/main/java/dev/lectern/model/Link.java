package dev.lectern.model;

/** An address that belongs to a paper, and what stands there. */
public record Link(Role role, String url) {

  /** What a reader finds behind the address. */
  public enum Role {
    PAGE,
    PDF,
    CODE,
    PROJECT,
    OTHER
  }
}
