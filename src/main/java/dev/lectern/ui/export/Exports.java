package dev.lectern.ui.export;

import dev.lectern.export.Citations;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** All ways of papers out of the window: to a file, to the clipboard, into a citation. */
public final class Exports {

  private final Library library;
  private final Navigator navigator;
  private final Choices choices;
  private final Styles styles;

  /**
   * @param styleFolder where citation styles are kept that the user adds
   */
  public Exports(Library library, Navigator navigator, Choices choices, Path styleFolder) {
    this.library = library;
    this.navigator = navigator;
    this.choices = choices;
    styles = new Styles(styleFolder, choices, navigator);
  }

  /** How to cite the paper that is read. */
  public CiteView citing() {
    return new CiteView(new CiteModel(library, navigator, styles), choices);
  }

  /**
   * Asks what to export to which file, and does it.
   *
   * @param selected the selected papers
   * @param found all papers of the search, in its order
   * @param list the reading list that is meant, or null
   */
  public void show(Scene scene, int[] selected, int[] found, @Nullable String list) {
    ExportModel model = new ExportModel(library, navigator, choices, styles);
    model.offer(selected, found, list);
    boolean wanted = new ExportDialog(scene.getWindow(), model).showAndWait().orElse(false);
    model.close();
    if (!wanted) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Text.of("export.file"));
    chooser.setInitialFileName(model.fileName());
    Path folder = model.folder();
    if (folder != null) {
      chooser.setInitialDirectory(folder.toFile());
    }
    FileDialogs.save(chooser, scene.getWindow())
        .ifPresent(file -> model.write(file, sentences -> tell(scene, sentences)));
  }

  /** More than a sentence stands in a box of its own, until it is closed. */
  private void tell(Scene scene, List<String> sentences) {
    boolean losses = sentences.size() > 2;
    navigator.say(losses ? sentences.getFirst() : String.join(" ", sentences));
    if (losses) {
      new LossesDialog(scene.getWindow(), sentences).show();
    }
  }

  /** Puts papers on the clipboard as references in the chosen style. */
  public void copyReferences(int[] papers) {
    Choice choice = styles.choice();
    copy(
        papers,
        Text.of("cite.copied-references", papers.length, choice.name()),
        work -> {
          ReferenceStyle style = styles.read(choice);
          ClipboardContent content = new ClipboardContent();
          content.putString(text(papers, ExportFormat.TEXT, style, work));
          content.putHtml(text(papers, ExportFormat.HTML, style, work));
          return content;
        });
  }

  /** Puts papers on the clipboard as entries of a BibTeX file. */
  public void copyBibtex(int[] papers) {
    copy(
        papers,
        Text.of("cite.copied-entries", papers.length),
        work -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text(papers, ExportFormat.BIBTEX, null, work));
          return content;
        });
  }

  /** What makes the content of the clipboard. */
  @FunctionalInterface
  private interface Copier {
    ClipboardContent copy(Work<?> work) throws Exception;
  }

  private void copy(int[] papers, String said, Copier copier) {
    if (papers.length == 0) {
      navigator.say(Text.of("cite.nothing-selected"));
      return;
    }
    String doing = Text.of("cite.copying", papers.length);
    Work<ClipboardContent> work = new Work<>(Text.of("work.copy"), doing, copier::copy);
    work.start(
        content -> {
          Clipboard.getSystemClipboard().setContent(content);
          navigator.say(said);
        },
        navigator::failed);
    navigator.show(work);
  }

  private String text(
      int[] papers, ExportFormat format, @Nullable ReferenceStyle style, Work<?> work)
      throws Exception {
    String doing = Text.of("cite.copying", papers.length);
    return Citations.of(
        library,
        papers,
        format,
        style,
        (done, total, references) -> work.tell(doing, (double) done / Math.max(1, total)),
        work.unlessStopped());
  }
}
