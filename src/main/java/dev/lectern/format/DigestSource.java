package dev.lectern.format;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a digest, which may be read several times, and the file's name. */
public interface DigestSource {

  String name();

  InputStream open() throws IOException;
}
