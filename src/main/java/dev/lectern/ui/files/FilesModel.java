package dev.lectern.ui.files;

import dev.lectern.model.AttachedFile;
import dev.lectern.store.AttachmentIntents;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The files of the paper that is read. */
public final class FilesModel {

  private static final long NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private long paper = NONE;

  // Properties
  private final ReadOnlyObjectWrapper<List<AttachedFile>> files =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper one = new ReadOnlyBooleanWrapper(false);

  public FilesModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  ReadOnlyObjectProperty<List<AttachedFile>> filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** Whether there is one paper to attach files to. */
  public ReadOnlyBooleanProperty oneProperty() {
    return one.getReadOnlyProperty();
  }

  /** Where people look for files first. */
  Path folder() {
    return library.file().toAbsolutePath().resolveSibling("");
  }

  // Commands

  public void show(int[] selected) {
    long next = selected.length == 1 ? selected[0] : NONE;
    if (next != paper) {
      paper = next;
      one.set(paper != NONE);
      files.set(List.of());
      read();
    }
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (touched.includes(paper)) {
      read();
    }
  }

  /** Whether all these are files that can belong to the paper that is read. */
  public boolean takes(List<Path> dropped) {
    return paper != NONE && !dropped.isEmpty() && dropped.stream().allMatch(FilesModel::isPdf);
  }

  private static boolean isPdf(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  /** Links files to the paper; they stay where they are. */
  public void attach(List<Path> chosen) {
    long to = paper;
    if (to != NONE && !chosen.isEmpty()) {
      apply(() -> AttachmentIntents.attach(library.file(), to, chosen));
    }
  }

  /**
   * Shows a file with the program that this computer has for it; a missing one is only named. One
   * that was not confirmed before is from now on.
   */
  void open(AttachedFile file) {
    switch (file.state()) {
      case MISSING -> navigator.say(Text.of("files.not-there", file.file()));
      case UNCONFIRMED -> {
        long of = paper;
        UUID confirmed = file.attachment().uuid();
        apply(
            () -> AttachmentIntents.relink(library.file(), of, confirmed, file.file()),
            () -> navigator.openFile(file.file()));
      }
      case PRESENT, CHANGED -> navigator.openFile(file.file());
    }
  }

  /** Makes another file stand for a missing one. */
  void relink(AttachedFile file, Path chosen) {
    long of = paper;
    apply(() -> AttachmentIntents.relink(library.file(), of, file.attachment().uuid(), chosen));
  }

  /** Lets a file go; it stays on the disk. */
  void letGo(AttachedFile file) {
    long of = paper;
    apply(() -> AttachmentIntents.remove(of, file.attachment().uuid()));
  }

  /** Files are read whole for their hash, so the intent is made away from the window's thread. */
  private void apply(Supplier<Intent> intent) {
    apply(intent, () -> {});
  }

  private void apply(Supplier<Intent> intent, Runnable then) {
    Fx.deliver(
        CompletableFuture.supplyAsync(intent).thenCompose(library::apply),
        done -> then.run(),
        navigator::failed);
  }

  private void read() {
    reading.drop();
    if (paper != NONE) {
      reading.ask(library.attachments(paper), files::set, navigator::failed);
    }
  }
}
