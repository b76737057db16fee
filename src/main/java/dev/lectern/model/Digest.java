package dev.lectern.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved file of papers, as the ledger keeps it.
 *
 * @param name the file's name
 * @param format which reader read it, such as {@code huggingface}
 * @param captured the day its page was saved; its year may be unknown ({@code XXXX-08-04})
 * @param capturedInferred whether that year was not stated but worked out
 * @param sha256 of its exact bytes, in lower-case hexadecimal
 * @param bytes how many there are
 * @param papers how many papers it shows
 */
public record Digest(
    long id,
    UUID uuid,
    String name,
    String format,
    @Nullable PartialDate captured,
    boolean capturedInferred,
    Instant imported,
    String sha256,
    long bytes,
    int papers) {}
