package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.Tag;
import dev.lectern.store.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all tags. */
@Command(name = "tags", description = "Lists the tags and how many papers carry each.")
final class TagsCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  TagsCommand(Session session) {
    this.session = session;
  }

  /** What else can be done with tags, by name. */
  static Map<String, Object> changes(Session session) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("rename", new TagsRenameCommand(session));
    changes.put("merge", new TagsMergeCommand(session));
    changes.put("color", new TagsColorCommand(session));
    changes.put("delete", new TagsDeleteCommand(session));
    return changes;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      List<Tag> tags = Library.waitFor(library.tags());
      if (layout.json()) {
        JsonOutput.value(
            session.console().out(),
            tags.stream()
                .map(t -> Json.object("name", t.name(), "color", t.color(), "papers", t.papers()))
                .toList());
        session.say("");
      } else {
        table(tags);
      }
    }
    return 0;
  }

  private void table(List<Tag> tags) {
    TextTable table = new TextTable(session.console(), List.of("TAG", "PAPERS", "COLOR"), 0);
    for (Tag tag : tags) {
      table.row(
          List.of(tag.name(), String.valueOf(tag.papers()), Objects.toString(tag.color(), "")));
    }
    table.end();
  }
}
