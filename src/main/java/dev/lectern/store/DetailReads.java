package dev.lectern.store;

import dev.lectern.model.Digest;
import dev.lectern.model.Highlight;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperDetails.Sighting;
import dev.lectern.model.SentNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Papers with all that belongs to them: a page of papers in a handful of statements. */
final class DetailReads {

  private final Sql sql;

  DetailReads(Sql sql) {
    this.sql = sql;
  }

  /** The papers in the order of the numbers given; gone papers left out. */
  List<PaperDetails> of(int... numbers) {
    String page = Arrays.toString(numbers);
    Map<Long, Paper> papers = papers(page);
    Map<Long, List<SentNote>> notes = new NoteTable(sql).ofAll(page);
    Map<Long, List<String>> lists =
        strings(
            """
            SELECT lp.paper, l.name FROM list_papers lp JOIN lists l ON l.id = lp.list
            WHERE lp.paper IN
            """,
            " ORDER BY l.name",
            page);
    Map<Long, List<Highlight>> highlights = new HighlightTable(sql).ofAll(page);
    Map<Long, List<Sighting>> sightings = sightings(page);
    return Arrays.stream(numbers)
        .mapToObj(number -> papers.get((long) number))
        .filter(Objects::nonNull)
        .map(
            paper ->
                new PaperDetails(
                    paper,
                    own(of(notes, paper)),
                    of(highlights, paper),
                    of(sightings, paper),
                    of(lists, paper),
                    of(notes, paper).stream().filter(n -> !n.sender().isEmpty()).toList()))
        .toList();
  }

  private static String own(List<SentNote> notes) {
    return notes.stream()
        .filter(note -> note.sender().equals(NoteTable.OWN))
        .map(SentNote::body)
        .collect(Collectors.joining());
  }

  private static <T> List<T> of(Map<Long, List<T>> all, Paper paper) {
    return all.getOrDefault(paper.id(), List.of());
  }

  /** The papers alone, by number. */
  Map<Long, Paper> papers(int[] numbers) {
    return papers(Arrays.toString(numbers));
  }

  private Map<Long, Paper> papers(String page) {
    Map<Long, List<String>> tags =
        strings(
            """
            SELECT pt.paper, t.name FROM paper_tags pt JOIN tags t ON t.id = pt.tag
            WHERE pt.paper IN
            """,
            " ORDER BY t.name",
            page);
    Map<Long, Paper> papers = new HashMap<>();
    sql.each(
        PaperTable.SHOWN + "p.id IN " + PaperNumbers.LISTED,
        row -> {
          long number = row.getLong(5);
          papers.put(number, PaperTable.read(row, tags.getOrDefault(number, List.of())));
        },
        page);
    return papers;
  }

  private Map<Long, List<String>> strings(String query, String order, String page) {
    Map<Long, List<String>> all = new HashMap<>();
    sql.each(
        query + PaperNumbers.LISTED + order,
        row -> listOf(all, row.getLong(1)).add(row.getString(2)),
        page);
    return all;
  }

  private Map<Long, List<Sighting>> sightings(String page) {
    Map<Long, Digest> digests = new HashMap<>();
    Map<Long, List<Sighting>> all = new HashMap<>();
    sql.each(
        """
        SELECT a.paper, a.position, a.line, d.id FROM shown a JOIN digests d ON d.id = a.digest
        WHERE a.paper IN
        """
            + PaperNumbers.LISTED
            + "\n"
            + DigestTable.ORDER
            + ", a.position",
        row -> {
          Digest digest =
              digests.computeIfAbsent(
                  row.getLong(4), id -> new DigestTable(sql).find(id).orElseThrow());
          listOf(all, row.getLong(1)).add(new Sighting(digest, row.getInt(2), row.getLong(3)));
        },
        page);
    return all;
  }

  private static <T> List<T> listOf(Map<Long, List<T>> all, long paper) {
    return all.computeIfAbsent(paper, p -> new ArrayList<>());
  }
}
