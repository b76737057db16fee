import org.jspecify.annotations.NullMarked;

/** Lectern: a desktop reader and annotator for paper digests. */
@NullMarked
module dev.lectern {
  requires static org.jspecify;
  requires atlantafx.base;
  requires citeproc.java;
  requires info.picocli;
  requires java.sql;
  requires javafx.controls;
  requires jfx.incubator.richtext;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.controlsfx.controls;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.xerial.sqlitejdbc;
  requires roaringbitmap;
  requires tools.jackson.databind;

  // JavaFX makes the application by reflection.
  exports dev.lectern to
      javafx.graphics;

  // picocli fills the options of the commands by reflection.
  opens dev.lectern.cli to
      info.picocli;

  // Jackson makes records by reflection.
  opens dev.lectern.settings to
      tools.jackson.databind;
}
