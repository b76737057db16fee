package dev.lectern.format.ris;

import dev.lectern.format.ArxivNumber;
import dev.lectern.format.ris.RisRecord.Field;
import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import dev.lectern.text.Links;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a record says the paper is: DOI, arXiv number, addresses and files. */
final class RisAddresses {

  private static final Pattern WEB = Pattern.compile("(?i)(?:https?|ftp)://\\S+|www\\.\\S+");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*(?=https?://)|\\s+(?=https?://)");
  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi\\s*:?\\s*)?(?:https?://(?:dx\\.)?doi\\.org/(?:doi:)?)?(10\\.\\d{3,9}/\\S+)");
  private static final Pattern ARXIV_PAGE =
      Pattern.compile("(?i)https?://(?:www\\.)?arxiv\\.org/abs/\\S+");

  private final RisTaken taken;
  private final PaperFields.Builder paper;
  private final List<String> files = new ArrayList<>();
  private @Nullable ArxivNumber arxiv;
  private @Nullable String doi;
  private @Nullable String url;
  private boolean paged;

  RisAddresses(RisTaken taken, PaperFields.Builder paper) {
    this.taken = taken;
    this.paper = paper;
  }

  /** The DOI that a value is, with or without the address of a resolver. */
  static Optional<String> doi(String value) {
    Matcher m = DOI.matcher(value.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String found = m.group(1).toLowerCase(Locale.ROOT);
    return Optional.of(value.contains("doi.org/") && found.contains("%") ? decoded(found) : found);
  }

  void read() {
    dois();
    accession();
    addresses();
    for (String tag : List.of("L1", "L2", "L4", "L3", "LK")) {
      links(tag);
    }
    if (arxiv == null) {
      arxiv = inTheVenue();
    }
  }

  @Nullable ArxivNumber arxiv() {
    return arxiv;
  }

  @Nullable String doi() {
    return doi;
  }

  @Nullable String url() {
    return url;
  }

  /** Paths of files that are no addresses of the web. */
  List<String> files() {
    return files;
  }

  private void dois() {
    for (String tag : List.of("DO", "M3")) {
      for (String value : taken.all(tag)) {
        Optional<String> found = doi(value);
        if (found.isEmpty() || doi != null && !found.get().equals(doi)) {
          taken.put("ris:" + tag, value);
        } else {
          doi = found.get();
        }
      }
    }
  }

  private void accession() {
    String number = taken.first("AN");
    if (number != null && number.regionMatches(true, 0, "arxiv:", 0, 6)) {
      arxiv = ArxivNumber.of(number).orElse(null);
      if (arxiv != null) {
        taken.take("AN");
      }
    }
  }

  private void addresses() {
    for (Field field : taken.takeAll("UR")) {
      field.lines().stream()
          .flatMap(line -> Stream.of(BETWEEN.split(line.strip(), -1)))
          .filter(address -> !address.isEmpty())
          .forEach(this::address);
    }
  }

  private void address(String address) {
    if (!WEB.matcher(address).matches()) {
      Optional<String> found = doi(address);
      if (found.isPresent() && doi == null) {
        doi = found.get();
      } else {
        taken.put("ris:UR", address);
      }
    } else if (isArxivPage(address)) {
      paged = true; // further addresses are links
    } else {
      if (doi == null) {
        doi = doi(address).orElse(null);
      }
      if (url == null && !paged) {
        url = address;
      } else if (!address.equals(url)) {
        paper.link(new Link(Links.roleOf(address), address));
      }
    }
  }

  /** The page of the paper's arXiv number says nothing more than the number. */
  private boolean isArxivPage(String address) {
    if (!ARXIV_PAGE.matcher(address).matches()) {
      return false;
    }
    Optional<ArxivNumber> found = ArxivNumber.in(address);
    if (arxiv == null) {
      arxiv = found.orElse(null);
    }
    return found.isPresent() && arxiv != null && arxiv.number().equals(found.get().number());
  }

  private void links(String tag) {
    for (Field field : taken.takeAll(tag)) {
      for (String line : field.lines()) {
        String value = line.strip();
        if (WEB.matcher(value).matches()) {
          Link.Role role = tag.equals("L1") ? Link.Role.PDF : Links.roleOf(value);
          paper.link(new Link(role, value));
          arxiv = arxiv == null ? ArxivNumber.in(value).orElse(null) : arxiv;
        } else if (!value.isEmpty() && (tag.equals("L3") || tag.equals("LK"))) {
          taken.put("ris:" + tag, value);
        } else if (!value.isEmpty()) {
          files.add(value);
        }
      }
    }
  }

  private @Nullable ArxivNumber inTheVenue() {
    var venue = paper.build().venue();
    String name = venue == null || venue.name() == null ? "" : venue.name();
    return ArxivNumber.in(name + " " + (url == null ? "" : url)).orElse(null);
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asPrinted) {
      return address;
    }
  }
}
