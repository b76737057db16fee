package dev.lectern.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search as understood.
 *
 * @param sort the order asked for with {@code sort:}, or null
 * @param problems clauses that made no sense and were searched as text
 */
public record ParsedQuery(Query query, @Nullable Sort sort, List<Problem> problems) {

  /**
   * A clause that made no sense.
   *
   * @param start where it starts in the typed text, in chars
   * @param end where it ends, exclusive
   * @param message what is wrong and what is expected, one sentence
   */
  public record Problem(int start, int end, String clause, String message) {}
}
