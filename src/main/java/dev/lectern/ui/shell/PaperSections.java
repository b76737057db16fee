package dev.lectern.ui.shell;

import dev.lectern.store.Library;
import dev.lectern.ui.export.CiteView;
import dev.lectern.ui.fields.FieldsModel;
import dev.lectern.ui.fields.FieldsView;
import dev.lectern.ui.files.FilesModel;
import dev.lectern.ui.files.FilesView;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.related.RelatedView;
import java.util.List;
import javafx.scene.Node;

/** What stands below a paper's text. */
final class PaperSections {

  private final FieldsModel fields;
  private final FieldsView fieldsView;
  private final FilesModel files;
  private final FilesView filesView;
  private final CiteView cite;
  private final RelatedView related;

  PaperSections(Library library, Navigator navigator, CiteView cite, RelatedView related) {
    this.related = related;
    this.cite = cite;
    fields = new FieldsModel(library, navigator);
    fieldsView = new FieldsView(fields);
    files = new FilesModel(library, navigator);
    filesView = new FilesView(files);
  }

  List<Node> views() {
    return List.of(filesView, related, cite, fieldsView);
  }

  void show(int[] selected) {
    fields.show(selected);
    files.show(selected);
    cite.model().show(selected);
    related.model().show(selected);
  }

  void refresh(Touched touched) {
    fields.refresh(touched);
    files.refresh(touched);
    cite.model().refresh(touched);
  }

  /** Attaches files that are dropped on the paper, where they are of a kind that belongs to one. */
  void takeFilesDroppedOn(Node reader) {
    FileDrop.install(reader, files::takes, files::attach);
  }

  void attachFiles() {
    filesView.choose();
  }

  void editFields() {
    fieldsView.edit();
  }
}
