package dev.lectern.cli;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.ImportReport.DigestResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of an import, for people and for machines. */
final class ImportOutput {

  private ImportOutput() {}

  static void print(Session session, ImportReport report) {
    report.digests().forEach(digest -> print(session, digest));
    if (report.digests().size() > 1) {
      session.say(
          "Together: "
              + sums(report.papers(), report.added(), report.merged(), report.unchanged()));
    }
  }

  /** Says on standard error which files failed, and why. */
  static void warn(Session session, ImportReport report) {
    for (DigestResult digest : report.digests()) {
      if (digest.error() != null) {
        boolean named = digest.error().startsWith(digest.path());
        String advice = digest.held() ? " Add --yes to import it all the same." : "";
        session.warn((named ? "" : digest.path() + ": ") + digest.error() + advice);
      }
    }
  }

  private static void print(Session session, DigestResult digest) {
    if (digest.error() != null) {
      return;
    }
    session.say(digest.path() + ": " + source(digest) + sums(digest));
    for (ImportReport.Warning warning : digest.warnings()) {
      session.say("  line " + warning.line() + ": " + warning.message());
    }
  }

  private static String source(DigestResult digest) {
    if (digest.alreadyImported()) {
      return "already imported, ";
    }
    String inferred = digest.capturedInferred() ? " (year inferred)" : "";
    return digest.format()
        + (digest.captured() == null ? ", " : ", captured " + digest.captured() + inferred + ", ");
  }

  private static String sums(DigestResult digest) {
    return sums(digest.papers(), digest.added(), digest.merged(), digest.unchanged());
  }

  private static String sums(int papers, int added, int merged, int unchanged) {
    return "%s: %d new, %d merged, %d unchanged"
        .formatted(Counts.of(papers, "paper"), added, merged, unchanged);
  }

  static Map<String, @Nullable Object> json(ImportReport report) {
    return Json.object(
        "digests",
        report.digests().stream().map(ImportOutput::json).toList(),
        "totals",
        Json.object(
            "papers",
            report.papers(),
            "new",
            report.added(),
            "merged",
            report.merged(),
            "unchanged",
            report.unchanged()));
  }

  private static Map<String, @Nullable Object> json(DigestResult digest) {
    Map<String, @Nullable Object> json =
        Json.object(
            "path", digest.path(), "format", digest.format(), "captured", digest.captured());
    json.put("capturedInferred", digest.capturedInferred());
    json.put("papers", digest.papers());
    json.put("new", digest.added());
    json.put("merged", digest.merged());
    json.put("unchanged", digest.unchanged());
    json.put("alreadyImported", digest.alreadyImported());
    json.put(
        "warnings",
        digest.warnings().stream()
            .map(w -> Json.object("line", w.line(), "message", w.message()))
            .toList());
    json.put("error", digest.error());
    return json;
  }
}
