package dev.lectern.store.pages;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row from its record (sqlite.org, "Database File Format", section 2.1). A text
 * that is none comes as its bytes; what lies behind the readable part as {@link Lost}.
 */
final class Payload {

  /** More columns than any table of a library has. */
  private static final int MOST_COLUMNS = 64;

  private final ByteBuffer bytes;

  private Payload(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a record, of which the end may be missing.
   *
   * @throws IllegalArgumentException where the bytes are no record
   */
  static List<@Nullable Object> values(ByteBuffer bytes) {
    return new Payload(bytes.duplicate()).read();
  }

  private List<@Nullable Object> read() {
    long head = VarInt.read(bytes);
    if (head < 1 || head > bytes.limit()) {
      throw new IllegalArgumentException("no record");
    }
    List<Long> types = new ArrayList<>();
    while (bytes.position() < head) {
      types.add(VarInt.read(bytes));
    }
    if (bytes.position() != head || types.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("no head of a record");
    }
    List<@Nullable Object> values = new ArrayList<>(types.size());
    types.forEach(type -> values.add(value(type)));
    return values;
  }

  private @Nullable Object value(long type) {
    return switch ((int) Math.min(type, 12)) {
      case 0 -> null;
      case 1, 2, 3, 4 -> number((int) type);
      case 5 -> number(6);
      case 6 -> number(8);
      case 7 -> isThere(8) ? (Object) bytes.getDouble() : Lost.VALUE;
      case 8 -> 0L;
      case 9 -> 1L;
      case 12 -> type % 2 == 0 ? blob((type - 12) / 2) : text((type - 13) / 2);
      default -> throw new IllegalArgumentException("no type of a value: " + type);
    };
  }

  private boolean isThere(long length) {
    return length <= bytes.remaining();
  }

  private Object number(int length) {
    if (!isThere(length)) {
      bytes.position(bytes.limit());
      return Lost.VALUE;
    }
    long value = bytes.get();
    for (int i = 1; i < length; i++) {
      value = value << 8 | bytes.get() & 0xff;
    }
    return value;
  }

  private Object blob(long length) {
    if (!isThere(length)) {
      bytes.position(bytes.limit());
      return Lost.VALUE;
    }
    return taken((int) length);
  }

  private Object text(long length) {
    boolean whole = isThere(length);
    byte[] text = taken((int) Math.min(length, bytes.remaining()));
    try {
      return whole
          ? StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString()
          : text;
    } catch (CharacterCodingException torn) {
      return text;
    }
  }

  private byte[] taken(int length) {
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }
}
