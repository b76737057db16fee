package dev.lectern.store;

import dev.lectern.model.PaperSummary;
import java.util.List;

/**
 * The answer to a search, with what a list shows first.
 *
 * @param matches all papers that match
 * @param papers those of them that come into sight, in their order
 */
public record FirstPage(Matches matches, List<PaperSummary> papers) {}
