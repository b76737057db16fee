package dev.lectern.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes papers as the interface behind <i>Daily Papers</i> answers, its broken lines included. */
final class FeedFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LINE = 78;

  private FeedFile() {}

  static Path write(Path file, PaperMill mill, int papers) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (int i = 0; i < papers; i++) {
        item(json, mill.next());
        json.writeRaw('\n');
      }
      json.writeEndArray();
    }
    return file;
  }

  private static void item(JsonGenerator json, SyntheticPaper p) {
    json.writeStartObject();
    json.writeObjectPropertyStart("paper");
    json.writeStringProperty("id", p.arxiv());
    authors(json, p);
    json.writeStringProperty("publishedAt", moment(p.published()));
    json.writeStringProperty("submittedOnDailyAt", moment(p.published().plusDays(1)));
    json.writeStringProperty("title", broken(p.title(), "\n  "));
    submitter(json, "submittedOnDailyBy", p);
    json.writeStringProperty("summary", broken(p.summary(), "\n"));
    json.writeNumberProperty("upvotes", p.upvotes());
    json.writeStringProperty("discussionId", number(p));
    if (p.hasCode()) {
      json.writeStringProperty("githubRepo", "https://github.com/bench/" + p.arxiv());
    }
    if (p.hasProject()) {
      json.writeStringProperty("projectPage", "https://bench.example/" + p.arxiv());
    }
    if (p.organization() != null) {
      json.writeObjectPropertyStart("organization");
      json.writeStringProperty("name", p.organization().slug());
      json.writeStringProperty("fullname", p.organization().name());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeStringProperty("publishedAt", moment(p.published()));
    json.writeStringProperty("title", broken(p.title(), "\n  "));
    json.writeStringProperty("summary", broken(p.summary(), "\n"));
    json.writeStringProperty("thumbnail", "https://bench.example/papers/" + p.arxiv() + ".png");
    json.writeNumberProperty("numComments", p.comments());
    submitter(json, "submittedBy", p);
    json.writeBooleanProperty("isAuthorParticipating", false);
    json.writeEndObject();
  }

  private static void authors(JsonGenerator json, SyntheticPaper p) {
    json.writeArrayPropertyStart("authors");
    for (String author : p.authors()) {
      json.writeStartObject();
      json.writeStringProperty("_id", number(p));
      json.writeStringProperty("name", author);
      json.writeBooleanProperty("hidden", false);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void submitter(JsonGenerator json, String name, SyntheticPaper p) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("_id", number(p));
    json.writeStringProperty("avatarUrl", "/avatars/" + number(p) + ".svg");
    json.writeBooleanProperty("isPro", false);
    json.writeStringProperty("fullname", p.authors().getFirst());
    json.writeStringProperty("type", "user");
    json.writeEndObject();
  }

  private static String moment(LocalDate day) {
    return day + "T09:30:00.000Z";
  }

  private static String number(SyntheticPaper p) {
    return String.format(Locale.ROOT, "%024x", p.arxiv().hashCode() & 0xffffffffL);
  }

  private static String broken(String text, String lineBreak) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int column = 0;
    for (String word : text.split(" ")) {
      boolean full = column + word.length() > LINE;
      out.append(column == 0 ? "" : full ? lineBreak : " ").append(word);
      column = full || column == 0 ? word.length() : column + word.length() + 1;
    }
    return out.toString();
  }
}
