package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ReadingList;
import dev.lectern.store.ListTable.Placed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Edits of reading lists. Names are told apart without regard to case. */
public final class ListIntents {

  private ListIntents() {}

  /** Makes an empty reading list. */
  public static Intent create(String name) {
    return present -> {
      String clean = freeName(present.sql(), name, null);
      return Optional.of(new Change.NameList(Uuids.next(), null, clean));
    };
  }

  /** Makes a reading list of these papers, in this order. */
  public static Intent create(String name, int[] papers) {
    return present -> {
      UUID list = Uuids.next();
      String clean = freeName(present.sql(), name, null);
      List<Edit<ListPlace>> places =
          IntStream.range(0, papers.length).mapToObj(i -> placedLast(papers[i], i + 1)).toList();
      return Intents.together(
          List.of(new Change.NameList(list, null, clean), new Change.PlaceInList(list, places)));
    };
  }

  /** Gives a reading list another name. */
  public static Intent rename(String from, String to) {
    return present -> {
      ReadingList list = list(present.sql(), from);
      String clean = freeName(present.sql(), to, list.uuid());
      return clean.equals(list.name())
          ? Optional.empty()
          : Optional.of(new Change.NameList(list.uuid(), list.name(), clean));
    };
  }

  /** Takes a reading list away; its papers stay in the library. */
  public static Intent delete(String name) {
    return present -> {
      ReadingList list = list(present.sql(), name);
      List<Edit<ListPlace>> emptied =
          places(present.sql(), list).stream()
              .map(p -> new Edit<>(p.paper(), p.place(), (ListPlace) null))
              .toList();
      return Intents.together(
          List.of(
              new Change.PlaceInList(list.uuid(), emptied),
              new Change.NameList(list.uuid(), list.name(), null)));
    };
  }

  /** Puts papers at the end of a list, in this order; those on it already stay where they are. */
  public static Intent add(String name, int[] papers) {
    return present -> {
      ReadingList list = list(present.sql(), name);
      List<Placed> places = places(present.sql(), list);
      Set<Long> there = places.stream().map(Placed::paper).collect(Collectors.toSet());
      int last = places.isEmpty() ? 0 : places.getLast().place().place();
      List<Edit<ListPlace>> edits = new ArrayList<>();
      for (int paper : papers) {
        if (there.add((long) paper)) {
          edits.add(placedLast(paper, ++last));
        }
      }
      return Intents.together(List.of(new Change.PlaceInList(list.uuid(), edits)));
    };
  }

  private static Edit<ListPlace> placedLast(int paper, int place) {
    return new Edit<>(paper, null, new ListPlace(place, null, null, null));
  }

  /** Takes papers off a list; those behind them move up. */
  public static Intent remove(String name, int[] papers) {
    return present -> {
      ReadingList list = list(present.sql(), name);
      Set<Long> going = new HashSet<>(IntStream.of(papers).asLongStream().boxed().toList());
      List<Placed> places = places(present.sql(), list);
      List<Edit<ListPlace>> edits = new ArrayList<>();
      List<Placed> staying = new ArrayList<>();
      for (Placed placed : places) {
        if (going.contains(placed.paper())) {
          edits.add(new Edit<>(placed.paper(), placed.place(), null));
        } else {
          staying.add(placed);
        }
      }
      if (edits.isEmpty()) {
        return Optional.empty();
      }
      edits.addAll(renumbered(staying));
      return Optional.of(new Change.PlaceInList(list.uuid(), edits));
    };
  }

  /**
   * Moves a paper to another position of its list.
   *
   * @param position from 1, among the papers that the list shows; beyond the last means the end
   */
  public static Intent move(String name, long paper, int position) {
    if (position < 1) {
      throw new LibraryException("Positions count from 1, so there is no " + position + ".");
    }
    return present -> {
      ReadingList list = list(present.sql(), name);
      List<Placed> order = new ArrayList<>(places(present.sql(), list));
      Placed moved = placed(order, list, paper);
      order.remove(moved);
      List<Placed> shown = order.stream().filter(Placed::shown).toList();
      int at = position > shown.size() ? order.size() : order.indexOf(shown.get(position - 1));
      order.add(at, moved);
      return Intents.together(List.of(new Change.PlaceInList(list.uuid(), renumbered(order))));
    };
  }

  /**
   * Moves papers together, in the order that they have on the list, to just before another of its
   * papers.
   *
   * @param before the paper that they stand before then; 0 for the end
   */
  public static Intent moveBefore(String name, int[] papers, long before) {
    return present -> {
      ReadingList list = list(present.sql(), name);
      Set<Long> wanted = new HashSet<>(IntStream.of(papers).asLongStream().boxed().toList());
      wanted.remove(before);
      List<Placed> order = new ArrayList<>(places(present.sql(), list));
      List<Placed> moved = order.stream().filter(p -> wanted.contains(p.paper())).toList();
      order.removeAll(moved);
      int at = before == 0 ? order.size() : order.indexOf(placed(order, list, before));
      order.addAll(at, moved);
      return Intents.together(List.of(new Change.PlaceInList(list.uuid(), renumbered(order))));
    };
  }

  /**
   * Says who presents a paper of a list, when, and what else; null keeps what is there, empty text
   * takes it away.
   *
   * @param day such as {@code 2025-02-28}
   */
  public static Intent set(
      String name,
      long paper,
      @Nullable String presenter,
      @Nullable String day,
      @Nullable String remark) {
    return present -> {
      ReadingList list = list(present.sql(), name);
      ListPlace before = placed(places(present.sql(), list), list, paper).place();
      ListPlace after =
          new ListPlace(
              before.place(),
              presenter == null ? before.presenter() : textOrNull(presenter),
              day == null ? before.day() : dayOrNull(day),
              remark == null ? before.remark() : textOrNull(remark));
      return after.equals(before)
          ? Optional.empty()
          : Optional.of(
              new Change.PlaceInList(list.uuid(), List.of(new Edit<>(paper, before, after))));
    };
  }

  private static ReadingList list(Sql sql, String name) {
    return new ListReads(sql)
        .named(name)
        .orElseThrow(() -> new LibraryException("There is no reading list “" + name + "”."));
  }

  private static List<Placed> places(Sql sql, ReadingList list) {
    return new ListTable(sql).places(list.uuid());
  }

  private static Placed placed(Collection<Placed> places, ReadingList list, long paper) {
    return places.stream()
        .filter(p -> p.paper() == paper)
        .findFirst()
        .orElseThrow(
            () ->
                new LibraryException(
                    "The paper %d is not on the reading list “%s”; add it first."
                        .formatted(paper, list.name())));
  }

  /** The edits that number these places 1, 2, 3… */
  private static List<Edit<ListPlace>> renumbered(List<Placed> order) {
    List<Edit<ListPlace>> edits = new ArrayList<>();
    int next = 0;
    for (Placed placed : order) {
      ListPlace p = placed.place();
      if (p.place() != ++next) {
        edits.add(
            new Edit<>(placed.paper(), p, new ListPlace(next, p.presenter(), p.day(), p.remark())));
      }
    }
    return edits;
  }

  private static String freeName(Sql sql, String name, @Nullable UUID own) {
    String clean = cleanName(name);
    Optional<ReadingList> known = new ListReads(sql).named(clean);
    if (known.isPresent() && !known.get().uuid().equals(own)) {
      throw new LibraryException(
          "There is a reading list “" + known.get().name() + "” already; choose another name.");
    }
    return clean;
  }

  static String cleanName(String name) {
    String clean = name.strip().replaceAll("\\s+", " ");
    if (clean.isEmpty()) {
      throw new LibraryException("A name needs at least one letter.");
    }
    return clean;
  }

  private static @Nullable LocalDate dayOrNull(String day) {
    try {
      return day.isBlank() ? null : LocalDate.parse(day.strip());
    } catch (DateTimeParseException noDay) {
      throw new LibraryException("“" + day + "” is no day; write it as 2025-02-28.", noDay);
    }
  }

  private static @Nullable String textOrNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
