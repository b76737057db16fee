package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The replacements found so far in one text; the first claim on a char stands. */
final class Edits {

  private record Claim(int end, @Nullable String readable) {}

  private final String text;
  private final TreeMap<Integer, Claim> claims = new TreeMap<>();

  /** A span that is known to be free, so that a walk through the text need not ask everywhere. */
  private int freeFrom;

  private int freeUntil = Integer.MAX_VALUE;

  Edits(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The char at the offset, or a NUL outside of the text. */
  char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : 0;
  }

  /** Keeps a span as it is printed. */
  void protect(int start, int end) {
    claim(start, end, null);
  }

  /** Replaces a span unless part of it is claimed; says whether it did. */
  boolean replace(int start, int end, String readable) {
    return claim(start, end, readable);
  }

  boolean delete(int start, int end) {
    return claim(start, end, "");
  }

  boolean isFree(int start, int end) {
    Map.Entry<Integer, Claim> before = claims.lowerEntry(end);
    return before == null || before.getValue().end() <= start;
  }

  /** Where the claim on the char ends, or the offset itself where there is none. */
  int claimedUntil(int offset) {
    if (offset >= freeFrom && offset < freeUntil) {
      return offset;
    }
    Map.Entry<Integer, Claim> claim = claims.floorEntry(offset);
    if (claim != null && claim.getValue().end() > offset) {
      return claim.getValue().end();
    }
    Integer next = claims.higherKey(offset);
    freeFrom = offset;
    freeUntil = next == null ? Integer.MAX_VALUE : next;
    return offset;
  }

  /** Where a string next stands within so many chars, or -1. */
  int find(String wanted, int from, int limit) {
    int start = Math.min(from, text.length());
    return text.indexOf(wanted, start, Math.min(text.length(), start + limit));
  }

  /** Where the braces that open at the offset close, or -1 if they do not within the limit. */
  int closingBrace(int open, int limit) {
    int depth = 0;
    int last = Math.min(text.length(), open + limit);
    for (int i = open; i < last; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the run of ASCII letters that starts at the offset ends. */
  int wordEnd(int start) {
    int length = text.length();
    int end = start;
    while (end < length && Ascii.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where white space that starts at the offset ends. */
  int skipSpace(int start) {
    int end = start;
    while (Ascii.isSpace(at(end))) {
      end++;
    }
    return end;
  }

  List<Replacement> changes() {
    List<Replacement> changes = new ArrayList<>(claims.size());
    claims.forEach(
        (start, claim) -> {
          if (claim.readable() != null
              && !text.substring(start, claim.end()).equals(claim.readable())) {
            // An entity may stand for a sign that nobody sees.
            changes.add(new Replacement(start, claim.end(), Invisible.without(claim.readable())));
          }
        });
    return List.copyOf(changes);
  }

  private boolean claim(int start, int end, @Nullable String readable) {
    if (start >= end || !isFree(start, end)) {
      return false;
    }
    claims.put(start, new Claim(end, readable));
    if (end > freeFrom) {
      freeUntil = Math.min(freeUntil, start);
    }
    return true;
  }
}
