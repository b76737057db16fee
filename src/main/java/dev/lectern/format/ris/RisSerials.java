package dev.lectern.format.ris;

import dev.lectern.format.SerialNumbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of {@code SN}: ISBN, ISSN, or that of a report or patent. */
final class RisSerials {

  private final RisTaken taken;

  RisSerials(RisTaken taken) {
    this.taken = taken;
  }

  /** The first ISBN; ISSNs and all else go to the variables. */
  @Nullable String isbn(String csl) {
    List<String> isbns = new ArrayList<>();
    Set<String> issns = new LinkedHashSet<>();
    for (String value : taken.all("SN")) {
      SerialNumbers numbers = SerialNumbers.in(value);
      isbns.addAll(numbers.isbns());
      issns.addAll(numbers.issns());
      if (numbers.isEmpty()) {
        boolean numbered = csl.equals("report") || csl.equals("patent");
        taken.put(numbered ? "number" : "ris:SN", value);
      }
    }
    if (!issns.isEmpty()) {
      taken.put("ISSN", String.join(", ", issns));
    }
    isbns.stream()
        .skip(1)
        .filter(isbn -> !isbn.equals(isbns.getFirst()))
        .distinct()
        .forEach(isbn -> taken.put("ris:SN", isbn));
    return isbns.isEmpty() ? null : isbns.getFirst();
  }
}
