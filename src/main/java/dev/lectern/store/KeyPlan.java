package dev.lectern.store;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.Edit;
import dev.lectern.model.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The keys that a pattern gives to papers. No key is taken that another paper has or once had, so
 * that every key goes on finding the paper it was given to.
 */
final class KeyPlan {

  private static final int PAGE = 500;

  private final Sql sql;
  private final KeyPattern pattern;
  private final CitationKeyTable keys;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> passed = new HashMap<>();

  KeyPlan(Sql sql, KeyPattern pattern) {
    this.sql = sql;
    this.pattern = pattern;
    this.keys = new CitationKeyTable(sql);
  }

  /** What changes, the oldest paper first; papers whose key is right already are left out. */
  List<Edit<String>> of(int[] papers) {
    int[] sorted = Arrays.stream(papers).sorted().distinct().toArray();
    List<Edit<String>> edits = new ArrayList<>();
    for (int i = 0; i < sorted.length; i += PAGE) {
      int[] page = Arrays.copyOfRange(sorted, i, Math.min(sorted.length, i + PAGE));
      Map<Long, Paper> known = new DetailReads(sql).papers(page);
      Arrays.stream(page)
          .mapToObj(number -> known.get((long) number))
          .filter(Objects::nonNull)
          .map(paper -> new Edit<>(paper.id(), paper.key(), key(paper)))
          .filter(edit -> !Objects.equals(edit.before(), edit.after()))
          .forEach(edits::add);
    }
    return edits;
  }

  private String key(Paper paper) {
    String base = pattern.key(paper.fields(), paper.tags());
    int n = passed.getOrDefault(folded(base), 0);
    int own = namesake(base, paper.key());
    if (own >= 0 && own < n) {
      return lettered(base, own);
    }
    while (!isFree(lettered(base, n), paper.id())) {
      n++;
    }
    passed.put(folded(base), n + 1);
    given.add(folded(lettered(base, n)));
    return lettered(base, n);
  }

  /** Which of the namesakes a key already is: 0 without a letter; -1 where it is another key. */
  private static int namesake(String base, String key) {
    if (!key.regionMatches(true, 0, base, 0, base.length())) {
      return -1;
    }
    if (key.length() == base.length()) {
      return 0;
    }
    int letters = CitationKeys.number(folded(key.substring(base.length())));
    return letters < 0 ? -1 : letters + 1;
  }

  private static String lettered(String base, int n) {
    return n == 0 ? base : base + CitationKeys.suffix(n - 1);
  }

  private boolean isFree(String key, long paper) {
    OptionalLong owner = keys.find(key);
    return (owner.isEmpty() || owner.getAsLong() == paper) && !given.contains(folded(key));
  }

  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
