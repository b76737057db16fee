package dev.lectern.text;

/** A span of a verbatim text, in chars, and what is read in its place. */
public record Replacement(int start, int end, String readable) {}
