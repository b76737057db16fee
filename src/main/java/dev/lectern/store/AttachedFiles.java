package dev.lectern.store;

import dev.lectern.files.FileAccess;
import dev.lectern.files.LibraryFiles;
import dev.lectern.files.RealPath;
import dev.lectern.model.AttachedFile;
import dev.lectern.model.AttachedFile.State;
import dev.lectern.model.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files as attachments name them: relative to the library's folder where they lie below it. */
final class AttachedFiles {

  private final Path folder;

  /** For the library in this file. */
  AttachedFiles(Path library) {
    this.folder = RealPath.of(library).resolveSibling("");
  }

  /** The attachment that a file makes. */
  Attachment describe(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LibraryException(file + " is no file; name one that is there.");
    }
    if (LibraryFiles.isOne(file)) {
      throw new LibraryException(
          file + " is a library or belongs to one and cannot be attached to a paper of it.");
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      long bytes;
      try (InputStream in = new DigestInputStream(FileAccess.read(file), sha256)) {
        bytes = in.transferTo(OutputStream.nullOutputStream());
      }
      return new Attachment(
          Uuids.next(), path(file), HexFormat.of().formatHex(sha256.digest()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** The attachment of a file that is not there now. */
  Attachment describeMissing(Path file) {
    return new Attachment(Uuids.next(), path(file), null, null);
  }

  /** The attachment of a file that is only named, and is not to be looked at. */
  Attachment describeUnseen(Path file) {
    return Attachment.unconfirmed(Uuids.next(), relative(file.toAbsolutePath().normalize()));
  }

  private String path(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    // The library's folder is known by its one name; the file itself may well be a link.
    Path below = RealPath.of(absolute.resolveSibling("")).resolve(absolute.getFileName());
    return below.startsWith(folder) ? relative(below) : absolute.toString();
  }

  /** The path as its words have it: nothing on the disk is asked. */
  private String relative(Path file) {
    // Slashes on every platform, so that the library can be opened on another one.
    return file.startsWith(folder)
        ? folder.relativize(file).toString().replace('\\', '/')
        : file.toString();
  }

  /** What stands at an attachment's place now; never fails. */
  AttachedFile lookUp(Attachment attachment) {
    Path file = folder.resolve(attachment.path()).normalize();
    return new AttachedFile(attachment, file, state(attachment, file));
  }

  private static State state(Attachment attachment, Path file) {
    if (attachment.isUnconfirmed()) {
      return State.UNCONFIRMED;
    }
    try {
      Long bytes = attachment.bytes();
      long now = Files.size(file);
      return bytes == null || bytes == now ? State.PRESENT : State.CHANGED;
    } catch (IOException notThere) {
      return State.MISSING;
    }
  }
}
