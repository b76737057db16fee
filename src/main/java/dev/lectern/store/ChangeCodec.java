package dev.lectern.store;

import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.PaperField;
import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes as the journal keeps them: a kind with a version, a head of JSON, and a row for each
 * thing that was touched. Kinds and versions are stable; what was written once can be read for
 * ever.
 */
final class ChangeCodec {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChangeCodec() {}

  /** One part of a step; a batch has several. */
  record Part(String kind, int version, String head, List<Thing> things) {}

  /** One touched value, as text; null stands for none. */
  record Thing(long paper, @Nullable String before, @Nullable String after) {}

  static List<Part> encode(Change change) {
    return switch (change) {
      case Change.Batch batch -> batch.changes().stream().flatMap(c -> encode(c).stream()).toList();
      case Change.TagPapers c ->
          List.of(part("tag", head("tag", c.tag()), c.edits(), ChangeCodec::flag));
      case Change.ColorTag c ->
          List.of(
              part(
                  "color-tag",
                  head("tag", c.tag(), "before", c.before(), "after", c.after()),
                  List.<Edit<String>>of(),
                  s -> s));
      case Change.SetStatus c -> List.of(part("status", "{}", c.edits(), ReadingStatus::code));
      case Change.SetStar c -> List.of(part("star", "{}", c.edits(), ChangeCodec::flag));
      case Change.SetRating c -> List.of(part("rating", "{}", c.edits(), String::valueOf));
      case Change.EditNote c -> List.of(part("note", "{}", List.of(c.edit()), s -> s));
      case Change.EditSentNote c ->
          List.of(part("sent-note", head("sender", c.sender()), List.of(c.edit()), s -> s));
      case Change.EditField c ->
          List.of(part("field", head("field", c.field().code()), List.of(c.edit()), s -> s));
      case Change.SetKey c -> List.of(part("key", "{}", List.of(c.edit()), s -> s));
      case Change.EditHighlight c ->
          List.of(
              part(
                  "highlight",
                  head("highlight", c.highlight().toString()),
                  List.of(c.edit()),
                  ChangeJson::writeHighlight));
      case Change.NameList c ->
          List.of(
              bare(
                  "list",
                  head("list", c.list().toString(), "before", c.before(), "after", c.after())));
      case Change.PlaceInList c ->
          List.of(
              part(
                  "list-place",
                  head("list", c.list().toString()),
                  c.edits(),
                  ChangeJson::writePlace));
      case Change.SaveSearch c ->
          List.of(bare("search", head("name", c.name(), "before", c.before(), "after", c.after())));
      case Change.SetKeyPattern c ->
          List.of(bare("key-pattern", head("before", c.before(), "after", c.after())));
      case Change.Trash c -> List.of(part(trash(c), "{}", c.edits(), ChangeCodec::flag));
      case Change.AddByHand c -> List.of(part("add", "{}", List.of(c.edit()), ChangeCodec::flag));
      case Change.Attach c ->
          List.of(
              part(
                  "attachment",
                  head("attachment", c.attachment().toString()),
                  List.of(c.edit()),
                  ChangeJson::writeAttachment));
      case Change.Regroup c ->
          List.of(
              part("regroup", ChangeJson.writeRegroup(c), List.of(c.survivor()), String::valueOf));
      case Change.Distinguish c ->
          List.of(
              part(
                  "distinct",
                  ChangeJson.numbers("other", c.other()),
                  List.of(new Edit<>(c.paper(), c.before(), c.after())),
                  ChangeCodec::flag));
      case Change.StateCapture c ->
          List.of(
              bare(
                  "captured",
                  head(
                      "digest",
                      String.valueOf(c.digest()),
                      "before",
                      text(c.before(), PartialDate::toString),
                      "after",
                      text(c.after(), PartialDate::toString))));
      case Change.ReadAgain c ->
          List.of(
              bare(
                  "read-again",
                  ChangeJson.numbers(
                      "digest", c.digest(), "before", c.before(), "after", c.after())));
      case Change.ImportDigest c ->
          List.of(
              part(
                  "import",
                  digestHead(c.digest(), c.name(), c.papers()),
                  List.<Edit<String>>of(),
                  s -> s));
      case Change.RemoveDigest c ->
          List.of(
              part(
                  "remove-digest",
                  digestHead(c.digest(), c.name(), c.papers()),
                  List.<Edit<String>>of(),
                  s -> s));
    };
  }

  /** The change that the parts say; empty where one is of a kind or version unknown here. */
  static Optional<Change> decode(List<Part> parts) {
    List<Change> changes = new ArrayList<>();
    for (Part part : parts) {
      Optional<Change> change = decode(part);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.add(change.get());
    }
    return Optional.of(changes.size() == 1 ? changes.getFirst() : new Change.Batch(changes));
  }

  private static Optional<Change> decode(Part part) {
    if (part.version() != 1) {
      return Optional.empty();
    }
    JsonNode head = JSON.readTree(part.head());
    return Optional.ofNullable(
        switch (part.kind()) {
          case "tag" ->
              new Change.TagPapers(head.get("tag").asString(), edits(part, ChangeCodec::isSet));
          case "color-tag" ->
              new Change.ColorTag(
                  head.get("tag").asString(), string(head, "before"), string(head, "after"));
          case "status" -> new Change.SetStatus(edits(part, ChangeCodec::status));
          case "star" -> new Change.SetStar(edits(part, ChangeCodec::isSet));
          case "rating" -> new Change.SetRating(edits(part, Integer::valueOf));
          case "note" -> new Change.EditNote(edits(part, s -> s).getFirst());
          case "sent-note" ->
              new Change.EditSentNote(
                  head.get("sender").asString(), edits(part, s -> s).getFirst());
          case "field" ->
              PaperField.parse(head.get("field").asString())
                  .map(f -> new Change.EditField(f, edits(part, s -> s).getFirst()))
                  .orElse(null);
          case "key" -> new Change.SetKey(edits(part, s -> s).getFirst());
          case "highlight" ->
              new Change.EditHighlight(
                  UUID.fromString(head.get("highlight").asString()),
                  ChangeCodec.<Highlight>edits(part, ChangeJson::readHighlight).getFirst());
          case "list" ->
              new Change.NameList(
                  UUID.fromString(head.get("list").asString()),
                  string(head, "before"),
                  string(head, "after"));
          case "list-place" ->
              new Change.PlaceInList(
                  UUID.fromString(head.get("list").asString()), edits(part, ChangeJson::readPlace));
          case "search" ->
              new Change.SaveSearch(
                  head.get("name").asString(), string(head, "before"), string(head, "after"));
          case "key-pattern" ->
              new Change.SetKeyPattern(string(head, "before"), string(head, "after"));
          case "trash", "empty-trash" -> new Change.Trash(edits(part, ChangeCodec::isSet));
          case "add" ->
              new Change.AddByHand(ChangeCodec.<Boolean>edits(part, ChangeCodec::isSet).getFirst());
          case "attachment" ->
              new Change.Attach(
                  UUID.fromString(head.get("attachment").asString()),
                  ChangeCodec.<Attachment>edits(part, ChangeJson::readAttachment).getFirst());
          case "regroup" ->
              ChangeJson.readRegroup(head, ChangeCodec.<Long>edits(part, Long::valueOf).getFirst());
          case "distinct" -> {
            Edit<Boolean> edit = ChangeCodec.<Boolean>edits(part, ChangeCodec::isSet).getFirst();
            yield new Change.Distinguish(
                edit.paper(),
                head.get("other").asLong(),
                Boolean.TRUE.equals(edit.before()),
                Boolean.TRUE.equals(edit.after()));
          }
          case "captured" ->
              new Change.StateCapture(
                  Long.parseLong(head.get("digest").asString()),
                  PaperTable.date(string(head, "before")),
                  PaperTable.date(string(head, "after")));
          case "read-again" ->
              new Change.ReadAgain(
                  head.get("digest").asLong(),
                  head.get("before").asInt(),
                  head.get("after").asInt());
          case "import" ->
              new Change.ImportDigest(
                  head.get("digest").asLong(),
                  head.get("name").asString(),
                  head.get("papers").asInt());
          case "remove-digest" ->
              new Change.RemoveDigest(
                  head.get("digest").asLong(),
                  head.get("name").asString(),
                  head.get("papers").asInt());
          default -> null;
        });
  }

  private static <V> Part part(
      String kind, String head, List<Edit<V>> edits, Function<V, String> text) {
    List<Thing> things = new ArrayList<>(edits.size());
    for (Edit<V> edit : edits) {
      things.add(new Thing(edit.paper(), text(edit.before(), text), text(edit.after(), text)));
    }
    return new Part(kind, 1, head, things);
  }

  private static Part bare(String kind, String head) {
    return new Part(kind, 1, head, List.of());
  }

  private static <V> @Nullable String text(@Nullable V value, Function<V, String> text) {
    return value == null ? null : text.apply(value);
  }

  private static <V> List<Edit<V>> edits(Part part, Function<String, V> read) {
    List<Edit<V>> edits = new ArrayList<>(part.things().size());
    for (Thing thing : part.things()) {
      edits.add(new Edit<>(thing.paper(), value(thing.before(), read), value(thing.after(), read)));
    }
    return edits;
  }

  private static <V> @Nullable V value(@Nullable String text, Function<String, V> read) {
    return text == null ? null : read.apply(text);
  }

  /** Papers without a value after it are in the library and in the trash no more. */
  private static String trash(Change.Trash c) {
    boolean emptied = !c.edits().isEmpty() && c.edits().getFirst().after() == null;
    return emptied ? "empty-trash" : "trash";
  }

  private static String flag(Boolean set) {
    return set ? "1" : "0";
  }

  private static Boolean isSet(String flag) {
    return switch (flag) {
      case "1" -> true;
      case "0" -> false;
      default -> throw new IllegalArgumentException("no flag: " + flag);
    };
  }

  private static ReadingStatus status(String code) {
    return ReadingStatus.parse(code)
        .orElseThrow(() -> new LibraryException("The journal holds an unknown status: " + code));
  }

  private static @Nullable String string(JsonNode head, String name) {
    return head.hasNonNull(name) ? head.get(name).asString() : null;
  }

  private static String digestHead(long digest, String name, int papers) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("digest", digest);
    head.put("name", name);
    head.put("papers", papers);
    return JSON.writeValueAsString(head);
  }

  private static String head(@Nullable String... namesAndValues) {
    Map<String, @Nullable String> head = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      head.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return JSON.writeValueAsString(head);
  }
}
