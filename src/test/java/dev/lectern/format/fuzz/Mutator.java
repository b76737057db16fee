package dev.lectern.format.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files: a few bytes, a line, a half, or with what readers trip over. */
final class Mutator {

  private static final int LARGEST = 4 << 20;

  private static final List<String> STUMBLING_BLOCKS =
      List.of(
          "{",
          "}",
          "{{{{{{{{",
          "\"",
          "\\",
          "\\\"",
          "@",
          "@article{",
          "@string{x = ",
          "#",
          "%",
          "$",
          "\u0000",
          "\r",
          "\n\n\n",
          "\t",
          "\uFEFF",
          "TY  - ",
          "ER  - ",
          "AU  - ",
          "[",
          "]",
          "[[[[[",
          ":",
          ",",
          "null",
          "1e999",
          "-0",
          "\\ud800",
          "<![CDATA[",
          "&amp;",
          "<",
          ">",
          "https://",
          "arXiv:",
          "9999-99-99",
          " and ",
          " and and ",
          "\\begin{",
          "\\u{}",
          "{\\'{",
          "month = ",
          "crossref = {",
          "\u202e",
          "\uD83D",
          "𝒳",
          "\u0301\u0301\u0301");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  byte[] damaged(byte[] whole) {
    byte[] bytes = whole;
    int times = 1 + random.nextInt(6);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes) {
    if (bytes.length == 0) {
      return block();
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 40));
    return switch (random.nextInt(9)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, at, block());
      case 2 -> spliced(bytes, at, end, new byte[0]);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 4 -> spliced(bytes, at, end, block());
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> repeated(bytes, at, end);
      case 7 -> spliced(bytes, at, at, noise());
      default -> moved(bytes, at, end);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  private byte[] block() {
    return STUMBLING_BLOCKS
        .get(random.nextInt(STUMBLING_BLOCKS.size()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(60)];
    random.nextBytes(noise);
    return noise;
  }

  /** A piece many times over: deep nesting, endless lists, one line of a megabyte. */
  private byte[] repeated(byte[] bytes, int at, int end) {
    byte[] piece = random.nextBoolean() ? block() : Arrays.copyOfRange(bytes, at, end);
    int most = random.nextInt(50) == 0 ? LARGEST : 20_000;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < most) {
      out.writeBytes(piece);
    }
    return spliced(bytes, at, at, out.toByteArray());
  }

  private byte[] moved(byte[] bytes, int at, int end) {
    byte[] piece = Arrays.copyOfRange(bytes, at, end);
    byte[] rest = spliced(bytes, at, end, new byte[0]);
    int target = rest.length == 0 ? 0 : random.nextInt(rest.length);
    return spliced(rest, target, target, piece);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] out = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(piece, 0, out, from, piece.length);
    System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
    return out;
  }
}
