package dev.lectern.ui.files;

import dev.lectern.model.AttachedFile;
import dev.lectern.model.AttachedFile.State;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The files of a paper, each with what became of it, and a button that attaches more. */
public final class FilesView extends VBox {

  private final FilesModel model;
  private final VBox rows = new VBox();

  public FilesView(FilesModel model) {
    this.model = model;
    setId("files");
    getStyleClass().add("files-view");
    Button attach = new Button(Text.of("files.attach"), Icons.of(Feather.PAPERCLIP));
    attach.setId("attach");
    attach.getStyleClass().addAll("flat", "section-button");
    attach.setOnAction(event -> choose());
    getChildren().setAll(rows, attach);
    model.filesProperty().subscribe(this::show);
  }

  /** Asks for files and attaches them. */
  public void choose() {
    if (!model.oneProperty().get()) {
      return;
    }
    List<Path> chosen =
        FileDialogs.openSeveral(chooser(Text.of("files.choose")), getScene().getWindow());
    if (!chosen.isEmpty()) {
      model.attach(chosen);
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(model.folder().toFile());
    return chooser;
  }

  private void show(List<AttachedFile> files) {
    rows.getChildren().setAll(files.stream().map(this::row).toList());
  }

  private Node row(AttachedFile file) {
    State state = file.state();
    String name = String.valueOf(file.file().getFileName());
    Hyperlink open = new Hyperlink(Invisible.shown(name), Icons.of(icon(state)));
    open.getStyleClass().add("file-name");
    Tips.set(open, file.file().toString());
    open.setAccessibleText(Text.of("files.open", name));
    open.setOnAction(event -> open(file));
    HBox row = new HBox(open, remark(file));
    if (state == State.MISSING) {
      Button find = new Button(Text.of("files.relink"));
      find.getStyleClass().addAll("flat", "section-button", "file-relink");
      find.setAccessibleText(Text.of("files.relink-long", name));
      find.setOnAction(event -> relink(file));
      row.getChildren().add(find);
    }
    Button letGo = new Button(null, Icons.of(Feather.X));
    letGo.getStyleClass().addAll("flat", "icon-button");
    letGo.setAccessibleText(Text.of("files.let-go", name));
    Tips.set(letGo, Text.of("files.let-go", name));
    letGo.setOnAction(event -> model.letGo(file));
    row.getChildren().add(letGo);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("file-row", state.name().toLowerCase(Locale.ROOT));
    return row;
  }

  /** A file that only another file named is opened once the user has seen where it lies. */
  private void open(AttachedFile file) {
    if (file.state() != State.UNCONFIRMED || ConfirmFile.ask(file.file(), getScene().getWindow())) {
      model.open(file);
    }
  }

  private void relink(AttachedFile file) {
    FileChooser chooser = chooser(Text.of("files.relink-long", file.file().getFileName()));
    FileDialogs.open(chooser, getScene().getWindow())
        .ifPresent(chosen -> model.relink(file, chosen));
  }

  private static Label remark(AttachedFile file) {
    Long bytes = file.attachment().bytes();
    String size = bytes == null ? "" : FileSize.of(bytes);
    String words =
        switch (file.state()) {
          case PRESENT -> size;
          case CHANGED -> Text.of("files.changed", size);
          case MISSING -> Text.of("files.missing");
          case UNCONFIRMED -> Text.of("files.unconfirmed");
        };
    Label label = new Label(words);
    label.getStyleClass().add("file-remark");
    return label;
  }

  private static Feather icon(State state) {
    return state == State.MISSING || state == State.UNCONFIRMED
        ? Feather.ALERT_CIRCLE
        : Feather.FILE_TEXT;
  }
}
