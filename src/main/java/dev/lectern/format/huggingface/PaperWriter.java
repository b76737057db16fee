package dev.lectern.format.huggingface;

import dev.lectern.format.DigestSink;
import dev.lectern.format.Extent;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes papers of the texts of a run and gives them away, with a warning for what is left over. */
final class PaperWriter {

  private static final int MOST_TEXTS = 64;
  private static final int UNSETTLED = 16;

  /** So many texts without a title among the settled ones are no page; they go all the same. */
  private static final int HOPELESS = 512;

  private static final Pattern ARXIV =
      Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v(\\d{1,3}))?");
  private static final Pattern FINISHED =
      Pattern.compile("(?s).*(?:[.!?…][)\"'”’\\]]*|https?://\\S+)");

  private static final Pattern STRAY_WORD = Pattern.compile("\\p{Ll}+\\W*|\\S{1,3}");

  /** Finds where else a file names a paper. */
  interface Elsewhere {
    List<Extent> of(String paper);
  }

  private final DigestSink sink;
  private final Elsewhere elsewhere;
  private int position;
  private boolean metadataSeen;

  PaperWriter(DigestSink sink, Elsewhere elsewhere) {
    this.sink = sink;
    this.elsewhere = elsewhere;
  }

  int papers() {
    return position;
  }

  /** Gives away the papers at the start of a long run that what follows cannot change any more. */
  void settle(PaperRun run) {
    int size = run.texts.size();
    // Where nothing can be settled, looking again at twice as many keeps the work in proportion.
    boolean due = size < HOPELESS ? Integer.bitCount(size) == 1 : size % UNSETTLED == 0;
    if (size < MOST_TEXTS || !due) {
      return;
    }
    List<Role> roles = Roles.of(run.texts, false);
    int end = size - UNSETTLED;
    while (end > 1 && roles.get(end) != Role.TITLE) {
      end--;
    }
    if (end <= 1 && size >= HOPELESS) {
      end = size - UNSETTLED;
    }
    if (end > 1) {
      write(run, roles.subList(0, end), false);
      run.texts.subList(0, end).clear();
      run.start = run.texts.getFirst().line();
      run.votes = null;
    }
  }

  /** Gives away all papers of a run that is complete. */
  void finish(PaperRun run) {
    metadataSeen |= run.closed;
    if (!run.isEmpty()) {
      write(run, Roles.of(run.texts, run.closed), true);
    }
  }

  /** Warns where the last run of a file, already written, stops in the middle. */
  void finishFile(PaperRun run) {
    if (run.isEmpty()) {
      return;
    }
    Text last = run.texts.getLast();
    boolean noDate = run.dot && run.date == null;
    boolean open = TextShape.score(last.text()) > 0 && !FINISHED.matcher(last.text()).matches();
    if (noDate || !run.closed && open) {
      sink.warn(last.line(), "The file stops in the middle of this paper; its end is missing.");
    }
  }

  private void write(PaperRun run, List<Role> roles, boolean last) {
    int start = 0;
    while (start < roles.size()) {
      int end = start + 1;
      while (end < roles.size() && goesWith(run, roles, start, end)) {
        end++;
      }
      if (roles.get(start) == Role.TITLE) {
        paper(run, start, end, last && end == roles.size());
      } else {
        sink.lost(
            run.texts.get(start).line(),
            "This text belongs to no paper: the title in front of it is missing.");
      }
      start = end;
    }
  }

  private boolean goesWith(PaperRun run, List<Role> roles, int start, int i) {
    return switch (roles.get(i)) {
      case ABSTRACT, PARAGRAPH -> true;
      case ORPHAN -> false;
      case TITLE ->
          i > start + 1 && roles.get(start) == Role.TITLE && organization(run, roles, i) != null;
    };
  }

  /**
   * The organization in a text that would be a title without an abstract; null where it is none.
   */
  private @Nullable Organization organization(PaperRun run, List<Role> roles, int i) {
    boolean alone = i + 1 == roles.size() || roles.get(i + 1) == Role.TITLE;
    Text text = run.texts.get(i);
    if (!alone || !metadataSeen || text.paper() != null || roles.get(i) != Role.TITLE) {
      return null;
    }
    Optional<Organization> named = OrganizationLine.parse(text.text());
    return named.filter(OrganizationLine::isPlain).orElse(null);
  }

  private void paper(PaperRun run, int start, int end, boolean last) {
    List<Text> texts = run.texts.subList(start, end);
    Text title = texts.getFirst();
    boolean marked = last && run.closed || start == 0 && run.votes != null || title.paper() != null;
    if (isNoTitle(title.text()) || end == start + 1 && !marked && isStray(title.text())) {
      texts.forEach(
          t -> sink.lost(t.line(), "“%s” cannot be read as a paper.".formatted(brief(t.text()))));
      return;
    }
    if (texts.size() == 1) {
      String bare = "The paper “%s” has no abstract.".formatted(brief(title.text()));
      if (marked) {
        sink.warn(title.line(), bare);
      } else {
        sink.doubt(title.line(), bare);
      }
    }
    PaperFields.Builder fields = PaperFields.builder(title.text());
    fields.abstractText(abstractOf(fields, texts.subList(1, texts.size())));
    if (start == 0 && run.votes != null) {
      fields.upvotes(run.votes.count());
    }
    if (last) {
      metadata(fields, run);
    }
    Optional<String> paper = texts.stream().map(Text::paper).filter(Objects::nonNull).findFirst();
    paper.ifPresent(number -> identify(fields, number));
    List<Extent> extents = new ArrayList<>();
    extents.add(
        Extent.lines(run.startOf(start), end < run.texts.size() ? run.startOf(end) : run.end));
    paper.ifPresent(number -> extents.addAll(elsewhere.of(number)));
    sink.paper(new PaperDraft(++position, title.line(), fields.build()).from(extents));
  }

  private @Nullable String abstractOf(PaperFields.Builder fields, List<Text> texts) {
    List<Text> paragraphs = texts;
    if (texts.size() > 1) {
      Optional<Organization> named = OrganizationLine.parse(texts.getLast().text());
      if (metadataSeen && named.isPresent() && OrganizationLine.isPlain(named.get())) {
        fields.organization(named.get());
        paragraphs = texts.subList(0, texts.size() - 1);
      }
    }
    return paragraphs.isEmpty()
        ? null
        : paragraphs.stream().map(Text::text).collect(Collectors.joining("\n\n"));
  }

  private static void metadata(PaperFields.Builder fields, PaperRun run) {
    if (run.organization != null) {
      fields.organization(run.organization);
    }
    fields.authorCount(run.authors).comments(run.comments);
    if (run.date != null) {
      fields.published(run.date.date());
    }
  }

  private static void identify(PaperFields.Builder fields, String paper) {
    fields.link(new Link(Link.Role.PAGE, "https://huggingface.co/papers/" + paper));
    Matcher arxiv = ARXIV.matcher(paper);
    if (arxiv.matches()) {
      Integer version = arxiv.group(2) == null ? null : Integer.valueOf(arxiv.group(2));
      fields.identifiers(new Identifiers(arxiv.group(1), version, null, null, null, null));
    }
  }

  private static boolean isNoTitle(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a line with no abstract and no metadata is rather a leftover than a title. */
  private static boolean isStray(String text) {
    long words = text.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == ' ').count();
    return words * 10 < text.codePointCount(0, text.length()) * 7L
        || STRAY_WORD.matcher(text).matches();
  }

  static String brief(String text) {
    return text.length() <= 60
        ? text
        : text.substring(0, Character.isHighSurrogate(text.charAt(56)) ? 56 : 57) + "…";
  }
}
