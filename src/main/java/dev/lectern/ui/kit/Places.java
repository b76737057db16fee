package dev.lectern.ui.kit;

import dev.lectern.model.ListPlace;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;

/** What the list of papers asks of the reading list whose papers it shows. */
public interface Places {

  /** What a place says besides its number. */
  enum Part {
    PRESENTER,
    DAY,
    REMARK
  }

  /** What a row shows of a paper's place and lets the user change. */
  interface Row {

    Node node();

    /** Shows another paper's place. */
    void show(long paper);
  }

  /** Whether papers of a reading list are shown now. */
  ReadOnlyBooleanProperty openProperty();

  /** The places on the list that is shown, by paper. */
  ReadOnlyObjectProperty<Map<Long, ListPlace>> placesProperty();

  /** Makes a line with all parts of a place. */
  Row line();

  /** Makes a field with one part of a place. */
  Row field(Part part);

  /** Puts papers just before another of the list; 0 for the end. */
  void moveBefore(int[] papers, long before);
}
