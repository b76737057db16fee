package dev.lectern.format.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.w3c.dom.Element;

/**
 * How much work a style asks for, known before any is done: macros that call each other in a circle
 * never end, and thirty that call the next one twice end in a million years. Of branches, the
 * dearest counts; all else is added up, each macro once.
 */
final class StyleWork {

  /** What the dearest published style asks for, four times and more. */
  private static final long MOST_TEXT = 8_000_000;

  private static final long MOST_STEPS = 200_000_000;
  private static final int DEEPEST = 400;
  private static final int MACROS_DEEP = 100;
  private static final long USUAL = 200;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_CIRCLE = 4;
  private static final Set<String> RENDERED = Set.of("citation", "bibliography");
  private static final String TOO_DEEP = "nests its elements more than %d deep";

  private final String id;
  private final ToLongFunction<String> lengthOf;
  private final Map<String, Element> macros = new HashMap<>();
  private final Map<String, StyleCost> known = new HashMap<>();
  private final Deque<String> calling = new ArrayDeque<>();

  private StyleWork(String id, ToLongFunction<String> lengthOf) {
    this.id = id;
    this.lengthOf = lengthOf;
  }

  /** Refuses a style that asks for several times as much as any published one does. */
  static void check(String id, Element style) throws UnknownStyleException {
    StyleCost cost = new StyleWork(id, variable -> USUAL).all(style);
    if (cost.depth() > DEEPEST) {
      throw StyleLengths.tooMuch(id, TOO_DEEP.formatted(DEEPEST));
    }
    if (cost.text() > MOST_TEXT || cost.steps() > MOST_STEPS) {
      throw StyleLengths.tooMuch(
          id, "repeats its parts so often that no reference would be done in sensible time");
    }
  }

  /**
   * The most characters that a reference can have.
   *
   * @param lengthOf how long the text of a variable is at most
   */
  static long longest(String id, Element style, ToLongFunction<String> lengthOf)
      throws UnknownStyleException {
    return new StyleWork(id, lengthOf).all(style).text();
  }

  private StyleCost all(Element style) throws UnknownStyleException {
    for (Element child : StyleXml.children(style)) {
      if (child.getTagName().equals("macro")) {
        macros.put(child.getAttribute("name"), child);
      }
    }
    StyleCost all = StyleCost.NONE;
    for (String macro : macros.keySet()) {
      all = all.or(macro(macro, 0));
    }
    for (Element child : StyleXml.children(style)) {
      if (RENDERED.contains(child.getTagName())) {
        all = all.or(of(child, 0));
      }
    }
    return all;
  }

  private StyleCost macro(String name, int depth) throws UnknownStyleException {
    StyleCost before = known.get(name);
    Element macro = macros.get(name);
    if (before != null || macro == null) {
      return before == null ? StyleCost.NONE : before;
    }
    if (calling.contains(name)) {
      throw circle(name);
    }
    if (calling.size() > MACROS_DEEP) {
      throw StyleLengths.tooMuch(id, "nests its macros more than %d deep".formatted(MACROS_DEEP));
    }
    calling.addLast(name);
    StyleCost cost = of(macro, depth);
    calling.removeLast();
    known.put(name, cost);
    return cost;
  }

  private UnknownStyleException circle(String name) {
    List<String> circle = new ArrayList<>(calling);
    circle = new ArrayList<>(circle.subList(circle.indexOf(name), circle.size()));
    if (circle.size() > LONGEST_CIRCLE) {
      circle = new ArrayList<>(List.of(circle.get(0), circle.get(1), "…", circle.getLast()));
    }
    circle.add(name);
    return StyleLengths.tooMuch(
        id, "has macros that call each other in a circle (" + String.join(" → ", circle) + ")");
  }

  private StyleCost of(Element element, int depth) throws UnknownStyleException {
    if (depth > DEEPEST) {
      throw StyleLengths.tooMuch(id, TOO_DEEP.formatted(DEEPEST));
    }
    return switch (element.getTagName()) {
      case "choose" -> choice(element, depth);
      case "names" -> names(element, depth);
      default -> called(element, depth).and(inside(element, depth)).within(own(element));
    };
  }

  private StyleCost called(Element element, int depth) throws UnknownStyleException {
    String macro = element.getAttribute("macro");
    return macro.isEmpty() ? StyleCost.NONE : macro(macro, depth + 1);
  }

  private StyleCost inside(Element element, int depth) throws UnknownStyleException {
    StyleCost all = StyleCost.NONE;
    for (Element child : StyleXml.children(element)) {
      all = all.and(of(child, depth + 1));
    }
    return all;
  }

  /** All conditions may be asked, and one branch is taken. */
  private StyleCost choice(Element choose, int depth) throws UnknownStyleException {
    StyleCost dearest = StyleCost.NONE;
    long asked = 1;
    for (Element branch : StyleXml.children(choose)) {
      asked += own(branch);
      dearest = dearest.or(inside(branch, depth + 1));
    }
    return dearest.within(asked);
  }

  /** What stands in it is made for each variable, and for each of its names. */
  private StyleCost names(Element names, int depth) throws UnknownStyleException {
    String variables = names.getAttribute("variable");
    long letters = 0;
    long count = 0;
    for (String variable : words(variables)) {
      letters += lengthOf.applyAsLong(variable);
      count++;
    }
    StyleCost parts = StyleCost.NONE;
    StyleCost instead = StyleCost.NONE;
    long set = attributes(names);
    for (Element child : StyleXml.children(names)) {
      if (child.getTagName().equals("substitute")) {
        instead = of(child, depth + 1);
      } else {
        parts = parts.and(of(child, depth + 1));
        set += attributes(child);
      }
    }
    // A substitute's names are made of these parts again.
    long made = count + substitutes(names);
    long each = letters / SHORTEST_NAME * set;
    return parts.times(Math.max(1, made)).and(instead).within(own(names) + letters + each);
  }

  private static long substitutes(Element names) {
    return StyleXml.elements(names).stream()
        .skip(1)
        .filter(element -> element.getTagName().equals("names"))
        .mapToLong(element -> Math.max(1, words(element.getAttribute("variable")).size()))
        .sum();
  }

  /** What an element prints or looks through by itself. */
  private long own(Element element) {
    long own = 1 + attributes(element);
    for (String attribute : List.of("variable", "is-numeric")) {
      if (element.hasAttribute(attribute)) {
        for (String variable : words(element.getAttribute(attribute))) {
          own += lengthOf.applyAsLong(variable);
        }
      }
    }
    boolean hasTerm = element.hasAttribute("term") || element.getTagName().equals("label");
    return own + (hasTerm ? StyleLengths.TERM : 0);
  }

  private static long attributes(Element element) {
    long all = 0;
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      all += element.getAttributes().item(i).getNodeValue().length();
    }
    return all;
  }

  private static List<String> words(String list) {
    return list.isBlank() ? List.of() : List.of(list.strip().split("\\s+"));
  }
}
