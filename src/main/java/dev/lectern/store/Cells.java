package dev.lectern.store;

import dev.lectern.model.Organization;
import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * How the values of cells are written. Each method throws some {@link RuntimeException} where a
 * cell holds no such value; {@link Row} and {@link Kind} make of that what is to be made of it.
 */
final class Cells {

  private static final int UUID_BYTES = 16;

  private Cells() {}

  static UUID uuid(byte[] bytes) {
    if (bytes.length != UUID_BYTES) {
      throw new IllegalArgumentException("no UUID: " + bytes.length + " bytes");
    }
    return Uuids.of(bytes);
  }

  static PartialDate date(String edtf) {
    return PartialDate.parse(edtf).orElseThrow();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static ReadingStatus status(long number) {
    return ReadingStatus.values()[Math.toIntExact(number)];
  }

  static Organization organization(String slugTabName) {
    int tab = slugTabName.indexOf(PaperTable.ORGANIZATION_SEPARATOR);
    return new Organization(slugTabName.substring(0, tab), slugTabName.substring(tab + 1));
  }

  static <E extends Enum<E>> E code(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  /**
   * Whether the bytes are text at all; a text with a character of which one bit is wrong is not.
   */
  static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException torn) {
      return false;
    }
  }
}
