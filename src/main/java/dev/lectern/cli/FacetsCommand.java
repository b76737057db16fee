package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.FacetCount;
import dev.lectern.model.Facets;
import dev.lectern.query.ParsedQuery;
import dev.lectern.store.Library;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the papers that match by what they have in common. */
@Command(
    name = "facets",
    description = "Counts the papers that match by status, tag, year, organization and digest.")
final class FacetsCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;
  @Mixin private Layout layout;

  FacetsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ParsedQuery parsed = query.parse(session);
    try (Library library = session.existing()) {
      Facets facets = Library.waitFor(library.facets(parsed.query()));
      if (layout.json()) {
        JsonOutput.value(session.console().out(), json(facets));
        session.say("");
      } else {
        table(facets);
      }
    }
    return 0;
  }

  private static Map<String, @Nullable Object> json(Facets facets) {
    return Json.object(
        "status", plain(facets.status()),
        "tag", plain(facets.tag()),
        "year", plain(facets.year()),
        "organization", named(facets.organization(), value -> value),
        "digest", named(facets.digest(), Long::valueOf));
  }

  private static List<Map<String, @Nullable Object>> plain(List<FacetCount> counts) {
    return counts.stream().map(c -> Json.object("value", c.value(), "count", c.count())).toList();
  }

  private static List<Map<String, @Nullable Object>> named(
      List<FacetCount> counts, Function<String, Object> value) {
    return counts.stream()
        .map(
            c -> Json.object("value", value.apply(c.value()), "name", c.name(), "count", c.count()))
        .toList();
  }

  private void table(Facets facets) {
    List<String> heads = List.of("FACET", "VALUE", "PAPERS", "NAME");
    TextTable table = new TextTable(session.console(), heads, heads.size() - 1);
    rows(table, "status", facets.status());
    rows(table, "tag", facets.tag());
    rows(table, "year", facets.year());
    rows(table, "organization", facets.organization());
    rows(table, "digest", facets.digest());
    table.end();
  }

  private static void rows(TextTable table, String facet, List<FacetCount> counts) {
    for (FacetCount c : counts) {
      String name = c.name().equals(c.value()) ? "" : c.name();
      table.row(List.of(facet, c.value(), String.valueOf(c.count()), name));
    }
  }
}
