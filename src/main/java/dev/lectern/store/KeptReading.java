package dev.lectern.store;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestSink;
import dev.lectern.format.Extent;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.PaperPlaces;
import dev.lectern.text.TitleKey;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a reader finds in the bytes that are kept of a digest: papers that are to go, and others.
 */
final class KeptReading implements DigestSink {

  private final Predicate<PaperDraft> isGone;
  private final Consumer<PaperDraft> others;
  private final PaperPlaces places = new PaperPlaces();
  private final BitSet gone = new BitSet();
  private int staying;
  private long hash;

  /**
   * @param others takes the papers that stay
   */
  KeptReading(Predicate<PaperDraft> isGone, Consumer<PaperDraft> others) {
    this.isGone = isGone;
    this.others = others;
  }

  @Override
  public void paper(PaperDraft draft) {
    if (isGone.test(draft)) {
      gone.set(places.size());
    } else {
      staying++;
      hash = TitleKey.hash(hash + " " + draft.line() + text(draft));
      others.accept(draft);
    }
    places.add(draft);
  }

  /** All that a draft says, but where. */
  static String text(PaperDraft draft) {
    return draft.fields() + " " + draft.companions();
  }

  @Override
  public void captured(CaptureEvidence evidence) {
    // The day of a page is nothing of a paper's.
  }

  @Override
  public void warn(long line, String message) {
    // Nobody has asked how well the digest reads.
  }

  /** How many papers stay. */
  int staying() {
    return staying;
  }

  /** Whether the papers that stay are those of another reading, each on its line. */
  boolean staysAs(KeptReading other) {
    return staying == other.staying && hash == other.hash;
  }

  /** What has to become blank for the others to be gone. */
  List<Extent> extents() {
    return places.of(gone);
  }
}
