package dev.lectern.format.json;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes papers as a JSON array that another Lectern takes in without loss. */
public final class JsonPackWriter implements BibliographyWriter {

  private final Writer out;
  private final String sender;
  private @Nullable JsonOutput json;

  /**
   * A pack.
   *
   * @param sender who notes and highlights are attributed to elsewhere; empty where nobody is named
   */
  public JsonPackWriter(Appendable out, String sender) {
    this.out = out instanceof Writer writer ? writer : new AppendableWriter(out);
    this.sender = sender;
  }

  @Override
  public void write(ExportEntry entry) {
    begun().add(PackJson.of(entry, sender));
  }

  @Override
  public void end() throws IOException {
    begun().close();
    out.append('\n');
  }

  private JsonOutput begun() {
    if (json == null) {
      json = JsonOutput.array(out);
    }
    return json;
  }
}
