package dev.lectern.format.huggingface;

import dev.lectern.format.huggingface.Piece.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Finds the titles in a run of texts: of all ways to read the run as titles and abstracts, the one
 * that contradicts the looks of the texts and the usual alternation least (Viterbi's algorithm). A
 * missing abstract therefore costs its own paper only.
 */
final class Roles {

  private static final double NEVER = 1e6;
  private static final double NO_ABSTRACT = 3.5;
  private static final double NO_TITLE = 3;
  private static final double MORE_PARAGRAPHS = 1.5;

  /** No abstract on the site is longer than arXiv's 1,920 characters; a little more is let pass. */
  private static final int LONGEST_ABSTRACT = 2100;

  private static final Role[] ROLES = Role.values();

  private final List<Text> texts;
  private final boolean closed;
  private final double[][] costs;
  private final int[][] origins;

  private Roles(List<Text> texts, boolean closed) {
    this.texts = texts;
    this.closed = closed;
    this.costs = new double[texts.size()][ROLES.length];
    this.origins = new int[texts.size()][ROLES.length];
  }

  /**
   * The roles of the texts, in order.
   *
   * @param closed whether metadata follow, so that all texts but the first may well be one abstract
   */
  static List<Role> of(List<Text> texts, boolean closed) {
    return new Roles(texts, closed).find();
  }

  private List<Role> find() {
    for (int i = 0; i < texts.size(); i++) {
      Arrays.fill(costs[i], Double.MAX_VALUE);
      double score = TextShape.score(texts.get(i).text());
      for (Role role : ROLES) {
        step(i, role, score);
      }
    }
    Role[] roles = new Role[texts.size()];
    int role = cheapest(costs[texts.size() - 1]);
    for (int i = texts.size() - 1; i >= 0; i--) {
      roles[i] = ROLES[role];
      role = origins[i][role];
    }
    return List.of(roles);
  }

  private void step(int i, Role role, double score) {
    double own = cost(i, role, score);
    if (i == 0) {
      costs[0][role.ordinal()] = own + start(role);
      return;
    }
    for (Role before : ROLES) {
      double cost = costs[i - 1][before.ordinal()] + change(i, before, role) + own;
      if (cost < costs[i][role.ordinal()]) {
        costs[i][role.ordinal()] = cost;
        origins[i][role.ordinal()] = before.ordinal();
      }
    }
    if (i == texts.size() - 1 && role == Role.TITLE) {
      costs[i][role.ordinal()] += NO_ABSTRACT;
    }
  }

  private static double start(Role role) {
    return switch (role) {
      case TITLE -> 0;
      case ORPHAN -> NO_TITLE;
      case ABSTRACT, PARAGRAPH -> NEVER;
    };
  }

  private double cost(int i, Role role, double score) {
    Text text = texts.get(i);
    if (role != Role.TITLE) {
      return text.heading() ? NEVER - score : -score;
    }
    boolean samePaper = i > 0 && text.paper() != null && sameAsBefore(i);
    return score + (samePaper && !text.heading() ? NEVER / 4 : 0);
  }

  private double change(int i, Role before, Role role) {
    boolean otherPaper = texts.get(i).paper() != null && !sameAsBefore(i);
    double cost = otherPaper && role != Role.TITLE ? NEVER / 4 : 0;
    return cost
        + switch (role) {
          case TITLE -> before == Role.TITLE ? NO_ABSTRACT : 0;
          case ABSTRACT -> before == Role.TITLE ? 0 : NEVER;
          case PARAGRAPH -> paragraph(i, before);
          case ORPHAN -> orphan(before);
        };
  }

  private double paragraph(int i, Role before) {
    if (before != Role.ABSTRACT && before != Role.PARAGRAPH) {
      return NEVER;
    }
    int length = texts.get(i - 1).text().length() + texts.get(i).text().length();
    boolean tooLong = length > LONGEST_ABSTRACT && !closed && !sameLink(i);
    return (before == Role.ABSTRACT ? MORE_PARAGRAPHS : MORE_PARAGRAPHS / 2)
        + (tooLong ? 2 * NO_TITLE : 0);
  }

  private static double orphan(Role before) {
    return switch (before) {
      case TITLE -> NEVER;
      case ORPHAN -> 0.5;
      case ABSTRACT, PARAGRAPH -> NO_TITLE;
    };
  }

  private boolean sameLink(int i) {
    return texts.get(i).paper() != null && sameAsBefore(i);
  }

  private boolean sameAsBefore(int i) {
    int before = i - 1;
    while (before > 0 && texts.get(before).paper() == null) {
      before--;
    }
    return before >= 0 && Objects.equals(texts.get(i).paper(), texts.get(before).paper());
  }

  private static int cheapest(double[] costs) {
    int best = 0;
    for (int i = 1; i < costs.length; i++) {
      best = costs[i] < costs[best] ? i : best;
    }
    return best;
  }
}
