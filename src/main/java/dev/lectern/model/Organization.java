package dev.lectern.model;

/** An organization as a digest names it: the site's short {@code slug} and the full name. */
public record Organization(String slug, String name) {}
