package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private static StandardOutput failing(String message) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        });
  }

  @Test
  void takesAClosedPipeForNoError() {
    StandardOutput output = failing("Broken pipe");
    assertThatThrownBy(() -> output.write('x')).isInstanceOf(IOException.class);
    assertThat(output.failure()).isEmpty();
  }

  @Test
  void tellsOfAFullDisk() {
    StandardOutput output = failing("No space left on device");
    assertThatThrownBy(() -> output.write('x')).isInstanceOf(IOException.class);
    assertThat(output.failure()).contains("No space left on device");
  }
}
