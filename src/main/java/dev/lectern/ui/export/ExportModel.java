package dev.lectern.ui.export;

import dev.lectern.export.ExportCheck;
import dev.lectern.export.PaperExport;
import dev.lectern.export.Selection;
import dev.lectern.export.WholeFile;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.model.ReadingList;
import dev.lectern.settings.Places;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** An export before it is made: which papers, in which format, with what beside them. */
final class ExportModel {

  private static final int SHOWN = 3;

  /** What was chosen when the work began. */
  private record Plan(ExportFormat format, @Nullable Choice style, ExportOptions options) {}

  private final Library library;
  private final Navigator navigator;
  private final Styles styles;
  private final Latest listing = new Latest();
  private final Latest previewing = new Latest();
  private final StringProperty partsChosen;
  private final StringProperty folder;
  private final Subscription following;

  // Properties
  private final ReadOnlyObjectWrapper<List<Source>> sources =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable Source> source = new SimpleObjectProperty<>();
  private final ObjectProperty<ExportFormat> format;
  private final BooleanProperty styled;
  private final BooleanProperty ascii;
  private final ObjectProperty<Set<ExportPart>> parts = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");

  ExportModel(Library library, Navigator navigator, Choices choices, Styles styles) {
    this.library = library;
    this.navigator = navigator;
    this.styles = styles;
    format = choices.of("export format", ExportFormat.BIBTEX);
    partsChosen = choices.of("export parts", "");
    folder = choices.of("export folder", "");
    styled = remembered(choices.of("export styled", "false"));
    ascii = remembered(choices.of("export ascii", "false"));
    parts.set(
        Arrays.stream(ExportPart.values())
            .filter(part -> List.of(partsChosen.get().split(" ")).contains(part.code()))
            .collect(Collectors.toUnmodifiableSet()));
    Stream.of(source, format, styled, ascii, parts)
        .forEach(asked -> asked.addListener((property, before, now) -> showFirst()));
    following = styles.chosenProperty().subscribe(now -> showFirst());
  }

  private static BooleanProperty remembered(StringProperty text) {
    BooleanProperty value = new SimpleBooleanProperty(Boolean.parseBoolean(text.get()));
    value.subscribe(now -> text.set(String.valueOf(now)));
    return value;
  }

  ReadOnlyObjectProperty<List<Source>> sourcesProperty() {
    return sources.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Source> sourceProperty() {
    return source;
  }

  ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  /** Whether references in the chosen style are written, in a format that takes one. */
  BooleanProperty styledProperty() {
    return styled;
  }

  BooleanProperty asciiProperty() {
    return ascii;
  }

  /** The first papers as they will be written; empty until that is known. */
  ReadOnlyStringProperty previewProperty() {
    return preview.getReadOnlyProperty();
  }

  boolean has(ExportPart part) {
    return parts.get().contains(part);
  }

  /** Whether a part of a paper can be left out or not, as things are chosen now. */
  boolean isFree(ExportPart part) {
    boolean ofList = source.get() != null && source.get().list() != null;
    return format.get() != ExportFormat.JSON
        && !isStyled()
        && (part != ExportPart.PLACES || !ofList);
  }

  boolean isStyled() {
    return styled.get() && PaperExport.takesStyle(format.get());
  }

  Styles styles() {
    return styles;
  }

  /** Stops following the choice of style, which outlives the question. */
  void close() {
    following.unsubscribe();
    previewing.drop();
  }

  // Commands

  /** Offers the selection, the search and all reading lists; one of these may be chosen at once. */
  void offer(int[] selected, int[] found, @Nullable String list) {
    listing.ask(library.lists(), lists -> offer(selected, found, lists, list), navigator::failed);
  }

  private void offer(
      int[] selected, int[] found, List<ReadingList> lists, @Nullable String wanted) {
    List<Source> all = new ArrayList<>();
    if (selected.length > 1) {
      all.add(Source.selection(selected));
    }
    all.add(Source.search(found));
    if (selected.length == 1) {
      all.add(Source.selection(selected));
    }
    lists.stream().map(Source::of).forEach(all::add);
    sources.set(List.copyOf(all));
    source.set(
        all.stream()
            .filter(each -> each.list() != null && each.list().name().equals(wanted))
            .findFirst()
            .orElse(all.getFirst()));
  }

  void put(ExportPart part, boolean with) {
    Set<ExportPart> now = EnumSet.noneOf(ExportPart.class);
    now.addAll(parts.get());
    if (with) {
      now.add(part);
    } else {
      now.remove(part);
    }
    parts.set(Set.copyOf(now));
    partsChosen.set(now.stream().map(ExportPart::code).collect(Collectors.joining(" ")));
  }

  /** The folder of the last export, or the user's own; null where neither is there. */
  @Nullable Path folder() {
    Stream<Path> last = Stream.of(folder.get()).filter(path -> !path.isEmpty()).map(Path::of);
    return Stream.concat(last, Places.home().stream())
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  /** How the file might be called. */
  String fileName() {
    Source from = source.get();
    String name = from == null || from.list() == null ? "papers" : from.list().name();
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return (plain.isEmpty() || plain.equals("-") ? "papers" : plain)
        + "."
        + format.get().extension();
  }

  /**
   * Writes the file in the background.
   *
   * @param told what is to be known of it afterwards, sentences; one or more
   */
  void write(Path file, Consumer<List<String>> told) {
    Source from = source.get();
    if (from == null) {
      return;
    }
    folder.set(String.valueOf(file.toAbsolutePath().getParent()));
    Plan plan = plan();
    String doing = Text.of("export.doing", file.getFileName());
    Work<List<String>> work =
        new Work<>(Text.of("work.export"), doing, job -> write(from, plan, file, doing, job));
    work.start(told, navigator::failed);
    navigator.show(work);
  }

  private List<String> write(Source from, Plan plan, Path file, String doing, Work<?> work)
      throws Exception {
    PaperExport export = export(from, Integer.MAX_VALUE, plan);
    WholeFile.write(
        file,
        out ->
            export.write(
                out,
                (done, total, references) -> work.tell(doing, (double) done / Math.max(1, total)),
                work.unlessStopped()));
    List<String> sentences = new ArrayList<>();
    sentences.add(Text.of("export.done", export.selection().papers().length, file.getFileName()));
    sentences.addAll(new ExportCheck(library, plan.format(), export.selection()).of(file));
    return sentences;
  }

  private Plan plan() {
    boolean references = isStyled();
    Set<ExportPart> with = references ? Set.of() : parts.get();
    String sender = System.getProperty("user.name", "");
    return new Plan(
        format.get(),
        references ? styles.choice() : null,
        new ExportOptions(null, with, ascii.get(), sender));
  }

  private void showFirst() {
    Source from = source.get();
    preview.set("");
    if (from == null) {
      return;
    }
    Plan plan = plan();
    previewing.ask(
        CompletableFuture.supplyAsync(
            () -> {
              StringBuilder out = new StringBuilder();
              try {
                export(from, SHOWN, plan).write(out, (done, total, references) -> {}, () -> false);
              } catch (IOException | UnknownStyleException refused) {
                throw new CompletionException(refused);
              }
              return out.toString();
            }),
        preview::set,
        navigator::failed);
  }

  private PaperExport export(Source from, int most, Plan plan)
      throws IOException, UnknownStyleException {
    ReferenceStyle style = plan.style() == null ? null : styles.read(plan.style());
    return new PaperExport(library, selection(from, most, plan), plan.format(), style);
  }

  private Selection selection(Source from, int most, Plan plan) {
    if (from.list() != null) {
      int[] papers =
          Library.waitFor(library.entries(from.list())).stream()
              .limit(most)
              .mapToInt(entry -> (int) entry.paper().id())
              .toArray();
      return Selection.ofList(library, from.list(), papers, plan.options());
    }
    int[] papers = Arrays.copyOf(from.papers(), Math.min(most, from.papers().length));
    boolean placed = plan.format() == ExportFormat.JSON || plan.options().has(ExportPart.PLACES);
    return Selection.of(library, papers, plan.options(), placed);
  }
}
