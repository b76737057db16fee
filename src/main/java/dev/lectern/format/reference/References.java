package dev.lectern.format.reference;

import de.undercouch.citeproc.csl.CSLItemData;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

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
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LONGEST = 100_000_000;

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
   * @param progress told how many are done, on another thread
   * @param cancelled asked at each
   * @throws CancellationException where it was cancelled
   * @throws UnknownStyleException where the style cannot be used
   */
  public List<Reference> of(
      List<Map<String, Object>> items, IntConsumer progress, BooleanSupplier cancelled)
      throws UnknownStyleException {
    String clean = clean(items);
    CSLItemData[] data = items.stream().map(CSLItemData::fromJson).toArray(CSLItemData[]::new);
    Lifeline line = new Lifeline(PATIENCE);
    AtomicInteger done = new AtomicInteger();
    Runnable sign =
        () -> {
          line.sign();
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
        };
    Processor processor =
        new Processor(
            sign,
            id -> {
              sign.run();
              progress.accept(done.incrementAndGet());
            });
    try {
      return line.await(() -> processor.of(clean, form, data)).stream().map(this::parted).toList();
    } catch (TimeoutException endless) {
      throw cannotBeUsed("it had not printed a reference after %s seconds", PATIENCE.toSeconds());
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    }
  }

  /**
   * The style as the processor may read it, checked again with the papers that are to be printed.
   */
  private String clean(List<Map<String, Object>> items) throws UnknownStyleException {
    Element xml = StyleXml.read(style.id(), StyleXml.bytes(style.xml()));
    StyleLengths.check(style.id(), xml);
    StyleWork.check(style.id(), xml);
    Map<String, Long> lengths = new HashMap<>();
    for (Map<String, Object> item : items) {
      item.forEach(
          (name, value) -> lengths.merge(name, (long) value.toString().length(), Math::max));
    }
    long longest = StyleWork.longest(style.id(), xml, name -> lengths.getOrDefault(name, 0L));
    if (longest > LONGEST) {
      throw cannotBeUsed("it would print a reference of up to %,d characters", longest);
    }
    return StyleXml.write(xml);
  }

  /** What is wrong with a style shows in any way that the processor can break. */
  private UnknownStyleException failure(Throwable cause) {
    return switch (cause) {
      case CancellationException cancelled -> throw cancelled;
      case StackOverflowError deep -> cannotBeUsed("its parts nest too deeply");
      case OutOfMemoryError large -> cannotBeUsed("there is not enough memory for what it prints");
      case Error broken -> throw broken;
      default ->
          cannotBeUsed("%s", cause.getMessage() == null ? "it is faulty" : cause.getMessage());
    };
  }

  private UnknownStyleException cannotBeUsed(String why, Object... details) {
    return new UnknownStyleException(
        "The citation style “%s” cannot be used: %s."
            .formatted(style.id(), why.formatted(details)));
  }

  /** Text has no margin for a number to stand in, so a space parts it from the reference. */
  private Reference parted(Reference reference) {
    return form == Form.TEXT && style.isNumeric()
        ? new Reference(reference.id(), NUMBER.matcher(reference.printed()).replaceFirst("$1 "))
        : reference;
  }
}
