package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestStreamTest {

  @TempDir Path folder;

  @Test
  void bytesOfManyPiecesComeBackInOrder() throws IOException {
    byte[] bytes = new byte[3_500_000];
    new Random(1).nextBytes(bytes);
    try (Library library = library(bytes);
        InputStream kept = library.digestBytes(1)) {
      assertThat(kept.readAllBytes()).isEqualTo(bytes);
      assertThat(kept.read()).isEqualTo(-1);
    }
  }

  @Test
  void readsSingleBytesAcrossAPiece() throws IOException {
    byte[] bytes = new byte[(1 << 20) + 3];
    bytes[1 << 20] = (byte) 0xff;
    try (Library library = library(bytes);
        InputStream kept = library.digestBytes(1)) {
      kept.skipNBytes(1 << 20);
      assertThat(kept.read()).isEqualTo(0xff);
      assertThat(kept.read()).isZero();
    }
  }

  private Library library(byte[] bytes) {
    Library library = Library.open(folder.resolve("library.db"), Origin.CLI);
    Library.waitFor(
        library.importing(
            session -> {
              session.begin("a.bin", "test", "a".repeat(64), bytes.length);
              session.addNew(IncomingPaper.of(1, 1, PaperFields.builder("A Paper").build()));
              session.keep(new ByteArrayInputStream(bytes));
              return "";
            }));
    return library;
  }
}
