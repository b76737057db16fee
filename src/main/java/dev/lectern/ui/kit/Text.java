package dev.lectern.ui.kit;

import dev.lectern.text.Invisible;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Every word that the window shows, by key, from {@code text.properties}. */
public final class Text {

  private static final String FILE = "/dev/lectern/ui/text.properties";
  private static final Properties WORDS = read();

  private Text() {}

  /** The language of the words, for dates and numbers beside them. */
  public static Locale locale() {
    return Locale.ENGLISH;
  }

  /**
   * The text of a key, with {@code {0}…} filled in as {@link MessageFormat} does. Texts that come
   * from elsewhere turn no direction and hide nothing in it.
   */
  public static String of(String key, Object... values) {
    String pattern = WORDS.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("text.properties has no " + key);
    }
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, locale())
            .format(Stream.of(values).map(Text::visible).toArray());
  }

  private static Object visible(Object value) {
    return value instanceof Number || value instanceof Date
        ? value
        : Invisible.shown(String.valueOf(value));
  }

  private static Properties read() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Text.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return words;
  }
}
