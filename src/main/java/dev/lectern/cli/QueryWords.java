package dev.lectern.cli;

import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Query;
import dev.lectern.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The QUERY of a command: all its arguments, joined by spaces. */
final class QueryWords {

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What to look for, in the search language; an unknown -x is part of it.")
  private List<String> words = new ArrayList<>();

  /** Takes the first argument, which is no part of the query; fails where it is the only one. */
  String takeFirst(String label) {
    if (words.size() < 2) {
      throw wrong("Missing required parameter: " + (words.isEmpty() ? label : "QUERY"));
    }
    String first = words.getFirst();
    words = new ArrayList<>(words.subList(1, words.size()));
    return first;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** The query as it was typed. */
  String text() {
    return String.join(" ", words);
  }

  /** The query as understood; says on standard error which clauses made no sense. */
  ParsedQuery parse(Session session) {
    refuseOptions(command, words);
    ParsedQuery parsed = QueryParser.parse(text());
    for (ParsedQuery.Problem problem : parsed.problems()) {
      session.warn(problem.clause() + ": " + problem.message() + " (searched as text)");
    }
    return parsed;
  }

  /** The query of an edit, which must say something: {@code '*'} for all papers. */
  ParsedQuery parseForEdit(Session session) {
    ParsedQuery parsed = parse(session);
    boolean all = parsed.query() instanceof Query.Everything;
    if (all && !words.contains("*")) {
      throw wrong("Missing QUERY: say which papers, or '*' for all.");
    }
    return parsed;
  }

  ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Two dashes begin an option, and an unknown one is a slip, unless {@code --} came before. */
  static void refuseOptions(CommandSpec command, List<String> words) {
    List<String> typed = command.commandLine().getParseResult().originalArgs();
    for (String word : words) {
      boolean option = word.startsWith("--") && word.length() > 2;
      if (option && !(typed.contains("--") && typed.indexOf("--") < typed.lastIndexOf(word))) {
        throw new ParameterException(command.commandLine(), "Unknown option: '" + word + "'");
      }
    }
  }
}
