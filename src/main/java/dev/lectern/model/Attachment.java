package dev.lectern.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on this computer that belongs to a paper.
 *
 * @param path relative to the library's folder where the file lies below it, else absolute
 * @param sha256 of its bytes when it was attached, in lower-case hexadecimal; null if it was
 *     missing
 * @param bytes how many there were
 */
public record Attachment(UUID uuid, String path, @Nullable String sha256, @Nullable Long bytes) {}
