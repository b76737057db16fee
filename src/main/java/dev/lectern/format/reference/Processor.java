package dev.lectern.format.reference;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.format.Format;
import de.undercouch.citeproc.csl.internal.format.HtmlFormat;
import de.undercouch.citeproc.csl.internal.format.TextFormat;
import dev.lectern.format.reference.References.Form;
import dev.lectern.format.reference.References.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The citation processor at work on one list; it tells of each item that it takes and prints. */
final class Processor {

  private final Runnable taken;
  private final Consumer<String> printed;

  /**
   * @param taken told of each item that takes its place in the list
   * @param printed told the id of each that has become a reference
   */
  Processor(Runnable taken, Consumer<String> printed) {
    this.taken = taken;
    this.printed = printed;
  }

  /** The references of these items; an item of which the style prints nothing has none. */
  List<Reference> of(String style, Form form, CSLItemData[] data) throws IOException {
    List<String> ids = new ArrayList<>();
    Consumer<String> done =
        id -> {
          ids.add(id);
          printed.accept(id);
        };
    CSL csl =
        new CSLBuilder()
            .itemDataProvider(items(data))
            .localeProvider(Processor::locale)
            .style(style)
            .build();
    csl.setOutputFormat(format(form, done));
    csl.setConvertLinks(form == Form.HTML);
    csl.registerCitationItems(Stream.of(data).map(CSLItemData::getId).toList());
    String[] entries = csl.makeBibliography().getEntries();
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < entries.length; i++) {
      references.add(new Reference(ids.get(i), entries[i].strip()));
    }
    return references;
  }

  private ListItemDataProvider items(CSLItemData[] data) {
    return new ListItemDataProvider(data) {
      @Override
      public CSLItemData retrieveItem(String id) {
        taken.run();
        return super.retrieveItem(id);
      }
    };
  }

  private static Format format(Form form, Consumer<String> done) {
    return switch (form) {
      case TEXT ->
          new TextFormat() {
            @Override
            public String formatBibliographyEntry(RenderContext ctx, int index) {
              String entry = super.formatBibliographyEntry(ctx, index);
              done.accept(ctx.getItemData().getId());
              return entry;
            }
          };
      case HTML ->
          new HtmlFormat() {
            @Override
            public String formatBibliographyEntry(RenderContext ctx, int index) {
              String entry = super.formatBibliographyEntry(ctx, index);
              done.accept(ctx.getItemData().getId());
              return entry;
            }
          };
    };
  }

  /** The language stands in the style: it is a language's tag or none. */
  private static String locale(String language) {
    String known = language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8}){0,3}") ? language : "en-US";
    try (InputStream in = Processor.class.getResourceAsStream("locales-" + known + ".xml")) {
      if (in == null) {
        return known.equals("en-US") ? "" : locale("en-US");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
