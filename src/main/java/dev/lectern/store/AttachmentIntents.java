package dev.lectern.store;

import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files linked to papers and let go; the files themselves are never touched. */
public final class AttachmentIntents {

  private AttachmentIntents() {}

  /**
   * Links files to a paper; those linked already stay as they are, but for those that only an
   * imported file named. Reads each file whole.
   *
   * @param library the library's file: paths below its folder are kept relative to it
   */
  public static Intent attach(Path library, long paper, Collection<Path> files) {
    AttachedFiles disk = new AttachedFiles(library);
    List<Attachment> described = files.stream().map(disk::describe).toList();
    return present -> {
      Map<String, Attachment> there = new HashMap<>();
      new AttachmentTable(present.sql()).of(paper).forEach(a -> there.put(a.path(), a));
      List<Change> changes = new ArrayList<>();
      for (Attachment attachment : described) {
        Attachment before = there.put(attachment.path(), attachment);
        if (before == null) {
          changes.add(new Change.Attach(attachment.uuid(), new Edit<>(paper, null, attachment)));
        } else if (before.isUnconfirmed()) {
          changes.add(confirmed(paper, before, attachment));
        }
      }
      return Intents.together(changes);
    };
  }

  /** Makes another file stand for one that is linked already. Reads the file whole. */
  public static Intent relink(Path library, long paper, UUID attachment, Path file) {
    Attachment described = new AttachedFiles(library).describe(file);
    return present -> {
      Attachment before = linked(present.sql(), paper, attachment);
      Attachment after =
          new Attachment(attachment, described.path(), described.sha256(), described.bytes());
      return before.equals(after)
          ? Optional.empty()
          : Optional.of(new Change.Attach(attachment, new Edit<>(paper, before, after)));
    };
  }

  private static Change confirmed(long paper, Attachment before, Attachment now) {
    Attachment after = new Attachment(before.uuid(), now.path(), now.sha256(), now.bytes());
    return new Change.Attach(before.uuid(), new Edit<>(paper, before, after));
  }

  /** Lets a file go. */
  public static Intent remove(long paper, UUID attachment) {
    return present -> {
      Attachment gone = linked(present.sql(), paper, attachment);
      return Optional.of(new Change.Attach(attachment, new Edit<>(paper, gone, null)));
    };
  }

  private static Attachment linked(Sql sql, long paper, UUID attachment) {
    return new AttachmentTable(sql)
        .of(paper).stream()
            .filter(linked -> linked.uuid().equals(attachment))
            .findFirst()
            .orElseThrow(
                () ->
                    new LibraryException(
                        "This file does not belong to the paper any more; nothing was changed."));
  }

  /**
   * Lets a file go.
   *
   * @param number its place among the paper's files, from 1
   */
  public static Intent remove(long paper, int number) {
    return present -> {
      List<Attachment> all = new AttachmentTable(present.sql()).of(paper);
      if (number < 1 || number > all.size()) {
        throw new LibraryException(
            "There is no file %d; the paper has %d.".formatted(number, all.size()));
      }
      Attachment gone = all.get(number - 1);
      return Optional.of(new Change.Attach(gone.uuid(), new Edit<>(paper, gone, null)));
    };
  }
}
