package dev.lectern.store;

import dev.lectern.evidence.YearEvidence.Strength;
import dev.lectern.format.json.JsonTree;
import dev.lectern.model.Highlight;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PossibleDuplicate.Why;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values that stand in columns: which are sound, and what stands in for one lost. */
enum Kind {
  TEXT(String.class, text -> true, Kind::readable),
  BLOB(byte[].class, bytes -> true, lost -> null),
  REAL(Number.class, number -> true, lost -> 0.0),
  /** Any number that a row may have. */
  NUMBER(Number.class, Kind::isWhole, lost -> null),
  /** The number of a paper, digest, tag and so on, which a bitmap can hold. */
  ID(
      Number.class,
      n -> isWhole(n) && n.longValue() > 0 && n.longValue() <= Kind.LAST,
      lost -> null),
  COUNT(
      Number.class,
      n -> isWhole(n) && n.longValue() >= 0 && n.longValue() <= Kind.LAST,
      lost -> 0L),
  SIZE(Number.class, n -> isWhole(n) && n.longValue() >= 0, lost -> 0L),
  FLAG(Number.class, n -> isWhole(n) && (n.longValue() | 1) == 1, lost -> 0L),
  STATUS(Number.class, reads(n -> Cells.status(n.longValue())), lost -> 0L),
  RATING(Number.class, n -> isWhole(n) && n.longValue() >= 0 && n.longValue() <= 5, lost -> 0L),
  YEAR(Number.class, n -> isWhole(n) && n.longValue() >= 0 && n.longValue() <= 9999, lost -> 0L),
  /** Milliseconds since 1970; four-digit years end the range. */
  MOMENT(
      Number.class, n -> isWhole(n) && n.longValue() >= 0 && n.longValue() < Kind.END, lost -> 0L),
  UUID(byte[].class, reads(Cells::uuid), lost -> Uuids.bytes(Uuids.next())),
  DATE(String.class, reads(Cells::date), lost -> null),
  DAY(String.class, reads(Cells::day), lost -> null),
  FIELDS(
      String.class,
      reads(json -> FieldsJson.read(json, PaperFields.builder(""))),
      lost -> FieldsJson.NOTHING),
  OBJECT(String.class, reads(JsonTree::object), lost -> "{}"),
  ORGANIZATION(String.class, reads(Cells::organization), lost -> null),
  SHA256(String.class, Kind::isFingerprint, lost -> "lost-" + Math.abs(Uuids.next().hashCode())),
  TAG_COLOR(String.class, Kind::isColor, lost -> null),
  HIGHLIGHT_COLOR(String.class, Kind::isWord, lost -> "yellow"),
  PLACE(String.class, reads(Highlight.Place::valueOf), lost -> "ABSTRACT"),
  EVIDENCE(String.class, reads(text -> Cells.code(Strength.class, text)), lost -> "none"),
  ORIGIN(String.class, reads(text -> Cells.code(Origin.class, text)), lost -> "cli"),
  FIELD(String.class, text -> PaperField.parse(text).isPresent(), lost -> null),
  WHY(String.class, reads(text -> Cells.code(Why.class, text)), lost -> null);

  /** The highest number that a row may have. */
  static final long LAST = Integer.MAX_VALUE - 1;

  private static final long END = 253_402_300_800_000L;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}|lost-\\d+");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern WORD = Pattern.compile("[#\\w-]{1,32}");

  private final Predicate<@Nullable Object> sound;
  private final Function<@Nullable Object, @Nullable Object> standIn;

  <T> Kind(
      Class<T> type, Predicate<T> sound, Function<@Nullable Object, @Nullable Object> standIn) {
    this.sound = value -> type.isInstance(value) && sound.test(type.cast(value));
    this.standIn = standIn;
  }

  /** Whether a cell that is not empty holds a value of this kind. */
  boolean isSound(Object value) {
    try {
      return sound.test(value);
    } catch (RuntimeException noSuchValue) {
      return false;
    }
  }

  /** What comes in a lost value's place; null where only nothing can. */
  @Nullable Object standIn(@Nullable Object lost) {
    return standIn.apply(lost);
  }

  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer;
  }

  private static boolean isFingerprint(String text) {
    return HEX.matcher(text).matches();
  }

  private static boolean isColor(String text) {
    return COLOR.matcher(text).matches();
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }

  /** What a decoder takes without a failure. */
  private static <T> Predicate<T> reads(Function<T, Object> decoder) {
    return value -> Objects.nonNull(decoder.apply(value));
  }

  private static Object readable(@Nullable Object lost) {
    return lost instanceof byte[] bytes ? Row.readable(bytes) : lost == null ? "" : lost.toString();
  }
}
