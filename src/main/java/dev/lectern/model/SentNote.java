package dev.lectern.model;

/** A Markdown note that came with another reader's papers; it stands beside the user's own. */
public record SentNote(String sender, String body) {}
