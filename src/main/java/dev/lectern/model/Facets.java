package dev.lectern.model;

import java.util.List;

/**
 * The papers of a search, counted by what they have in common; only what some paper has is there.
 *
 * @param revision the library's state they were counted in
 * @param status from unread to skipped
 * @param tag in alphabetical order; {@code area} also counts the papers of {@code area/topic}
 * @param year of publication, the latest first
 * @param organization the one with most papers first; the value is its slug
 * @param digest the newest first; the value is its number
 */
public record Facets(
    long revision,
    List<FacetCount> status,
    List<FacetCount> tag,
    List<FacetCount> year,
    List<FacetCount> organization,
    List<FacetCount> digest) {

  public Facets {
    status = List.copyOf(status);
    tag = List.copyOf(tag);
    year = List.copyOf(year);
    organization = List.copyOf(organization);
    digest = List.copyOf(digest);
  }
}
