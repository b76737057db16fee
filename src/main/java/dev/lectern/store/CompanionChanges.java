package dev.lectern.store;

import dev.lectern.files.LibraryFiles;
import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Companions;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came along with the papers of a digest, as changes of the library: added to what the user
 * has, never in its place. What is there already makes no change.
 */
final class CompanionChanges {

  private final Sql sql;
  private final String digest;
  private final @Nullable Path folder;
  private final NoteTable notes;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Map<Long, Edit<Boolean>>> tags =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, SentList> lists = new LinkedHashMap<>();
  private final Set<UUID> highlights = new HashSet<>();
  private final Map<NoteKey, String> written = new LinkedHashMap<>();
  private final Set<FileKey> files = new HashSet<>();

  /** A list of the file; its places in the order in which they came. */
  private record SentList(@Nullable UUID uuid, String name, Map<Long, ListedPlace> places) {}

  private record NoteKey(long paper, String sender) {}

  private record FileKey(long paper, String path) {}

  /**
   * @param digest the file's name, under which a second note of the user's own stands beside the
   *     first
   * @param folder where the file lies, from which its relative paths start; null where unknown
   */
  CompanionChanges(Sql sql, String digest, @Nullable Path folder) {
    this.sql = sql;
    this.digest = digest;
    this.folder = folder;
    this.notes = new NoteTable(sql);
  }

  /** Takes what came along with one paper. */
  void add(long paper, Companions companions) {
    companions.tags().forEach(tag -> tag(paper, tag));
    if (!companions.note().isBlank()) {
      note(paper, companions.note(), companions.sender());
    }
    for (Highlight highlight : companions.highlights()) {
      highlight(paper, highlight, companions.sender());
    }
    for (ListedPlace place : companions.places()) {
      String name = place.name().strip();
      if (!name.isEmpty()) {
        UUID uuid = place.list();
        lists
            .computeIfAbsent(
                uuid == null ? name : uuid.toString(),
                n -> new SentList(uuid, name, new LinkedHashMap<>()))
            .places()
            .putIfAbsent(paper, place);
      }
    }
    companions.files().forEach(file -> file(paper, file));
  }

  /** All changes, in the order in which they are to be made. */
  List<Change> all() {
    written.forEach(this::note);
    tags.forEach(
        (tag, edits) -> changes.add(new Change.TagPapers(tag, List.copyOf(edits.values()))));
    lists.values().forEach(this::list);
    return changes;
  }

  private void tag(long paper, String printed) {
    Intents.usableTag(printed)
        .map(tag -> tags.containsKey(tag) ? tag : Intents.spelled(sql, tag))
        .filter(tag -> !isTagged(paper, tag))
        .ifPresent(
            tag ->
                tags.computeIfAbsent(tag, t -> new LinkedHashMap<>())
                    .putIfAbsent(paper, new Edit<>(paper, false, true)));
  }

  private boolean isTagged(long paper, String tag) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM paper_tags
              WHERE paper = ? AND tag = (SELECT id FROM tags WHERE name = ?))
            """,
            paper,
            tag)
        == 1;
  }

  /** A paper that comes twice in a file may bring two notes. */
  private void note(long paper, String body, @Nullable String sender) {
    String own = notes.own(paper);
    if (own == null || !own.contains(body.strip())) {
      boolean mine = sender == null && own == null;
      String from = sender == null || sender.isBlank() ? digest : sender;
      String clean = body.strip();
      written.merge(
          new NoteKey(paper, mine ? NoteTable.OWN : from),
          body,
          (first, second) -> first.contains(clean) ? first : first + "\n\n" + second);
    }
  }

  private void note(NoteKey key, String body) {
    String before = notes.body(key.paper(), key.sender());
    if (Objects.equals(before, body)) {
      return;
    }
    Edit<String> edit = new Edit<>(key.paper(), before, body);
    changes.add(
        key.sender().equals(NoteTable.OWN)
            ? new Change.EditNote(edit)
            : new Change.EditSentNote(key.sender(), edit));
  }

  private void highlight(long paper, Highlight highlight, @Nullable String sender) {
    UUID uuid = highlight.uuid();
    if (new HighlightTable(sql).find(uuid).isEmpty() && highlights.add(uuid)) {
      boolean theirs = sender != null && highlight.sender().isEmpty();
      Highlight sent = theirs ? highlight.sentBy(sender.isBlank() ? digest : sender) : highlight;
      changes.add(new Change.EditHighlight(uuid, new Edit<>(paper, null, sent)));
    }
  }

  private void list(SentList sent) {
    UUID known = known(sent);
    UUID uuid = known == null ? Objects.requireNonNullElseGet(sent.uuid(), Uuids::next) : known;
    if (known == null) {
      changes.add(new Change.NameList(uuid, null, freeName(sent.name())));
    }
    List<ListTable.Placed> there = new ListTable(sql).places(uuid);
    Set<Long> placed = new HashSet<>();
    there.forEach(p -> placed.add(p.paper()));
    int last = there.isEmpty() ? 0 : there.getLast().place().place();
    List<Edit<ListPlace>> edits = new ArrayList<>();
    for (Map.Entry<Long, ListedPlace> entry : inOrder(sent)) {
      if (placed.add(entry.getKey())) {
        ListPlace at = entry.getValue().place();
        ListPlace mine =
            at == null
                ? new ListPlace(++last, null, null, null)
                : new ListPlace(++last, at.presenter(), at.day(), at.remark());
        edits.add(new Edit<>(entry.getKey(), null, mine));
      }
    }
    if (!edits.isEmpty()) {
      changes.add(new Change.PlaceInList(uuid, edits));
    }
  }

  /** The name, numbered where another list has it already. */
  private String freeName(String name) {
    ListReads lists = new ListReads(sql);
    String free = name;
    for (int n = 2; lists.named(free).isPresent(); n++) {
      free = name + " (" + n + ")";
    }
    return free;
  }

  /** The list of the library that the file means: by its UUID, else, where it has none, by name. */
  private @Nullable UUID known(SentList sent) {
    return sent.uuid() == null
        ? sql.one("SELECT uuid FROM lists WHERE name = ?", row -> row.uuid(1), sent.name())
            .orElse(null)
        : sql.one(
                "SELECT uuid FROM lists WHERE uuid = ?",
                row -> row.uuid(1),
                (Object) Uuids.bytes(sent.uuid()))
            .orElse(null);
  }

  /** By place where the file tells it; else as they came. */
  private static List<Map.Entry<Long, ListedPlace>> inOrder(SentList sent) {
    List<Map.Entry<Long, ListedPlace>> all = new ArrayList<>(sent.places().entrySet());
    all.sort(
        (a, b) -> {
          ListPlace first = a.getValue().place();
          ListPlace second = b.getValue().place();
          return first == null || second == null
              ? 0
              : Integer.compare(first.place(), second.place());
        });
    return all;
  }

  private void file(long paper, String written) {
    Path path = path(written);
    if (path == null) {
      return;
    }
    AttachedFiles disk = new AttachedFiles(libraryFile());
    Attachment attachment = described(disk, path);
    boolean there =
        new AttachmentTable(sql)
            .of(paper).stream().anyMatch(a -> a.path().equals(attachment.path()));
    if (!there && files.add(new FileKey(paper, attachment.path()))) {
      changes.add(new Change.Attach(attachment.uuid(), new Edit<>(paper, null, attachment)));
    }
  }

  /** Outside of the imported file's own folder nothing is looked at before the user says so. */
  private Attachment described(AttachedFiles disk, Path path) {
    if (folder == null || !new OwnFolder(folder).holds(path)) {
      return disk.describeUnseen(path);
    }
    return Files.isRegularFile(path) && !LibraryFiles.isOne(path)
        ? disk.describe(path)
        : disk.describeMissing(path);
  }

  private Path libraryFile() {
    return Path.of(
        sql.one(
                "SELECT file FROM pragma_database_list WHERE name = 'main'",
                row -> row.getString(1))
            .orElseThrow());
  }

  private @Nullable Path path(String written) {
    try {
      Path path = Path.of(written.strip());
      if (path.toString().isEmpty() || (!path.isAbsolute() && folder == null)) {
        return null;
      }
      return (path.isAbsolute() || folder == null ? path : folder.resolve(path)).normalize();
    } catch (InvalidPathException unusable) {
      return null;
    }
  }
}
