package dev.lectern.model;

/**
 * How many papers share a value.
 *
 * @param value as the search language takes it after the facet's field
 * @param name as people read it
 */
public record FacetCount(String value, String name, int count) {}
