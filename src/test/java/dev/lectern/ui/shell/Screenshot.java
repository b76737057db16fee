package dev.lectern.ui.shell;

import dev.lectern.FxExtension;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Writes what a scene shows as a PNG file (W3C, PNG 1.2) under {@code target/screenshots}. */
final class Screenshot {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Path FOLDER = Path.of("target", "screenshots");

  private Screenshot() {}

  /** Writes what the scene shows now. */
  static void shoot(Supplier<Scene> scene, String name) {
    FxExtension.get(
        () -> {
          write(scene.get().snapshot(null), FOLDER.resolve(name + ".png"));
          return true;
        });
  }

  /** Writes a picture as a PNG file, and makes its folder where that is missing. */
  static void write(WritableImage image, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(target))) {
      file.write(SIGNATURE);
      chunk(file, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
      chunk(file, "IDAT", pixels(image));
      chunk(file, "IEND", new byte[0]);
    }
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    // Eight bits a sample, RGB, and the only compression, filter and order that there are.
    header.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] pixels(WritableImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PixelReader reader = image.getPixelReader();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, best)) {
      for (int y = 0; y < image.getHeight(); y++) {
        packed.write(0);
        for (int x = 0; x < image.getWidth(); x++) {
          int argb = reader.getArgb(x, y);
          packed.write(new byte[] {(byte) (argb >> 16), (byte) (argb >> 8), (byte) argb});
        }
      }
    } finally {
      best.end();
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream file, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    file.writeInt(data.length);
    file.write(name);
    file.write(data);
    file.writeInt((int) check.getValue());
  }
}
