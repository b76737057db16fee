package dev.lectern.format.reference;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.CSLBuilder;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.output.Bibliography;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Formats references in a citation style, all of a list together as styles number and tell apart.
 */
public final class References {

  /** What the references are made of. */
  public enum Form {
    TEXT,
    HTML
  }

  /** One reference: the item's id and how it is printed, without a line break at its end. */
  public record Reference(String id, String printed) {}

  private static final Pattern NUMBER = Pattern.compile("^([\\[(]?\\d+[\\]).]*)(?=\\S)");

  private final ReferenceStyle style;
  private final Form form;

  public References(ReferenceStyle style, Form form) {
    this.style = style;
    this.form = form;
  }

  /**
   * The references in the order that the style wants.
   *
   * @param items CSL-JSON items with different {@code id}s
   * @param progress told how many are done
   * @param cancelled asked at each
   * @throws CancellationException where it was cancelled
   * @throws UnknownStyleException where the style cannot be used
   */
  public List<Reference> of(
      List<Map<String, Object>> items, IntConsumer progress, BooleanSupplier cancelled)
      throws UnknownStyleException {
    CSLItemData[] data = items.stream().map(CSLItemData::fromJson).toArray(CSLItemData[]::new);
    try {
      CSL csl =
          new CSLBuilder()
              .itemDataProvider(new ListItemDataProvider(data))
              .localeProvider(References::locale)
              .style(style.xml())
              .build();
      csl.setOutputFormat(form.name().toLowerCase(Locale.ROOT));
      csl.setConvertLinks(form == Form.HTML);
      csl.registerCitationItems(List.of(data).stream().map(CSLItemData::getId).toList());
      List<String> ids = new ArrayList<>();
      Bibliography all =
          csl.makeBibliography(
              item -> {
                if (cancelled.getAsBoolean()) {
                  throw new CancellationException();
                }
                ids.add(item.getId());
                progress.accept(ids.size());
                return true;
              });
      return references(ids, all);
    } catch (CancellationException cancelledByUser) {
      throw cancelledByUser;
    } catch (IOException | IllegalArgumentException | IllegalStateException broken) {
      throw new UnknownStyleException(
          "The citation style “%s” cannot be used: %s".formatted(style.id(), broken.getMessage()),
          broken);
    }
  }

  private List<Reference> references(List<String> ids, Bibliography all) {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < all.getEntries().length; i++) {
      references.add(new Reference(ids.get(i), printed(all.getEntries()[i].strip())));
    }
    return references;
  }

  /** Text has no margin for a number to stand in, so a space parts it from the reference. */
  private String printed(String entry) {
    return form == Form.TEXT && style.isNumeric()
        ? NUMBER.matcher(entry).replaceFirst("$1 ")
        : entry;
  }

  private static String locale(String language) {
    try (InputStream in = References.class.getResourceAsStream("locales-" + language + ".xml")) {
      if (in == null) {
        return language.equals("en-US") ? "" : locale("en-US");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
