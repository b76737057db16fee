package dev.lectern.model;

/**
 * A query that the user keeps under a name.
 *
 * @param query in the search language, as it was typed
 */
public record SavedSearch(String name, String query) {}
