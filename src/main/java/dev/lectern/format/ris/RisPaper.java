package dev.lectern.format.ris;

import dev.lectern.format.ArxivNumber;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.Telling;
import dev.lectern.format.ris.RisRecord.Field;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a paper of a record. What no field of a paper is for is kept by its tag. */
final class RisPaper {

  private static final Set<String> ARTICLES =
      Set.of("article", "article-journal", "article-magazine", "article-newspaper");
  private static final Pattern PMID = Pattern.compile("(\\d{1,9})\\s*\\[pmid\\]");
  private static final Pattern PMC = Pattern.compile("(?:PMCID:\\s*)?(PMC\\d{1,9})");
  private static final Pattern REPORT_NUMBER = Pattern.compile("[\\p{L}\\d./:-]{1,30}");
  private static final Pattern TOOL_NOTE =
      Pattern.compile("(?i)cited by\\s*:\\s*\\d+|export date\\s*:[^\\n]*\\d{4}");
  private static final Pattern DOI_NOTE = Pattern.compile("(?i)doi:?\\s*10\\.\\S+");

  private final RisTaken taken;
  private final long line;
  private final RisWarnings warnings;
  private final String csl;
  private final PaperFields.Builder paper = PaperFields.builder("");

  RisPaper(RisRecord record, RisWarnings warnings) {
    this.taken = new RisTaken(record.byTag());
    this.line = record.line();
    this.warnings = warnings;
    this.csl = type();
  }

  /** The paper; empty where nothing tells it from others. */
  Optional<PaperDraft> draft(int position) {
    String title = title();
    paper.title(title == null ? "" : title).type(csl).authors(names("AU", "A1"));
    paper.abstractText(abstractText());
    paper.published(new RisDates(taken, warnings).published());
    people();
    paper.venue(new RisVenue(taken, csl).read());
    serialNumbers();
    variables();
    RisAddresses addresses = new RisAddresses(taken, paper);
    addresses.read();
    identifiers(addresses);
    if (csl.equals("document") && addresses.arxiv() != null) {
      paper.type(PaperFields.PREPRINT);
    }
    Companions companions = Companions.own(key(), tags(), note(), List.of(), addresses.files());
    PaperFields fields = paper.extra(taken.extra()).build();
    if (!Telling.isEnough(fields)) {
      return Optional.empty();
    }
    if (title == null) {
      warnings.warn(line, "The record that starts here has no title.");
    }
    return Optional.of(new PaperDraft(position, line, fields, companions));
  }

  /** Without a type a record with a journal is an article, and any other just a document. */
  private String type() {
    String ris = taken.first("TY");
    String code = ris == null ? "" : ris.toUpperCase(Locale.ROOT);
    boolean journal = taken.has("JF") || taken.has("JO") || taken.has("JA");
    String type = RisType.csl(code).orElse(journal ? "article-journal" : "document");
    if (ris != null && !RisType.ris(type).equals(code)) {
      taken.put("ris:type", ris);
    }
    return type;
  }

  private @Nullable String title() {
    List<String> titles = new ArrayList<>(List.of("TI", "T1", "CT"));
    if (RisVenue.isBook(csl) || csl.equals("manuscript")) {
      titles.add("BT");
    }
    titles.add("ST");
    titles.add("TT");
    return taken.firstOf(titles);
  }

  private @Nullable String abstractText() {
    Field field = taken.takeField("AB");
    Field second = taken.takeField("N2");
    if (field == null) {
      return second == null ? null : second.paragraphs();
    }
    if (second != null && !second.text().equals(field.text())) {
      taken.put("ris:N2", second.text());
    }
    return field.paragraphs();
  }

  private List<PersonName> names(String... tags) {
    return Stream.of(tags)
        .flatMap(tag -> taken.all(tag).stream())
        .flatMap(value -> Stream.of(value.split(";", -1)))
        .filter(value -> !value.isBlank())
        .map(RisNames::parse)
        .toList();
  }

  private void people() {
    taken.putNames("editor", names("A2", "ED"));
    taken.putNames("collection-editor", names("A3"));
    taken.putNames("translator", names("A4"));
  }

  private void serialNumbers() {
    String isbn = new RisSerials(taken).isbn(csl);
    paper.identifiers(new Identifiers(null, null, null, null, isbn, null));
  }

  /**
   * Tags that are CSL variables; accession numbers and databases are told apart by their values.
   */
  private void variables() {
    taken.move("LA", "language");
    taken.move("ET", "edition");
    taken.move("ST", "title-short");
    taken.move("CN", "call-number");
    taken.move("NV", "number-of-volumes");
    taken.move("SE", "section");
    String kind = taken.first("M3");
    if (kind != null && RisAddresses.doi(kind).isEmpty()) {
      taken.move("M3", "genre");
    }
    String number = taken.first("M1");
    if (number != null
        && !ARTICLES.contains(csl)
        && REPORT_NUMBER.matcher(number).matches()
        && number.chars().anyMatch(Character::isDigit)) {
      taken.move("M1", "number");
    }
    new RisDates(taken, warnings).accessed();
  }

  private void identifiers(RisAddresses addresses) {
    ArxivNumber arxiv = addresses.arxiv();
    Identifiers found =
        new Identifiers(
            arxiv == null ? null : arxiv.number(),
            arxiv == null ? null : arxiv.version(),
            addresses.doi(),
            pmid(),
            null,
            addresses.url());
    paper.identifiers(found.orElse(paper.build().identifiers()));
    String database = taken.first("DB");
    if (database != null && arxiv != null && database.equalsIgnoreCase("arxiv")) {
      taken.take("DB");
    }
    taken.move("DB", "source");
    taken.move("DP", "source");
  }

  private @Nullable String pmid() {
    String accession = taken.first("AN");
    String database = taken.first("DB");
    Matcher pmc = PMC.matcher(accession == null ? "" : accession);
    if (pmc.matches()) {
      taken.take("AN");
      taken.put("PMCID", pmc.group(1));
    }
    String custom = taken.first("U1");
    Matcher pmid = PMID.matcher(custom == null ? "" : custom);
    if (pmid.matches()) {
      taken.take("U1");
      return pmid.group(1);
    }
    boolean medline = database != null && database.matches("(?i)pubmed|medline.*");
    return medline && accession != null && accession.matches("\\d{1,9}") ? taken.take("AN") : null;
  }

  /** Citation keys have a letter; a bare number only counts the records of an export. */
  private @Nullable String key() {
    String id = taken.first("ID");
    boolean key =
        id != null
            && id.chars().anyMatch(Character::isLetter)
            && !id.contains(" ")
            && !id.contains("/");
    return key ? taken.take("ID") : null;
  }

  private List<String> tags() {
    return taken.takeAll("KW").stream()
        .flatMap(field -> field.lines().stream())
        .flatMap(lines -> Stream.of(lines.split(";", -1)))
        .map(tag -> tag.replaceAll("\\s+", " ").strip())
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** What people wrote; lines that databases print into notes are kept apart. */
  private String note() {
    List<String> notes = new ArrayList<>();
    for (String tag : List.of("N1", "RN")) {
      for (Field field : taken.takeAll(tag)) {
        String text = field.text();
        if (TOOL_NOTE.matcher(text).matches()) {
          taken.put("ris:" + tag, text);
        } else if (!DOI_NOTE.matcher(text).matches()) {
          notes.add(RisNotes.read(field.lines()));
        }
      }
    }
    return String.join("\n\n", notes);
  }
}
