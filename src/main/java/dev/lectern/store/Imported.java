package dev.lectern.store;

import dev.lectern.model.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of an import session.
 *
 * @param value what the work returned
 * @param digest the digest as it stands in the ledger; null where the work refused it
 * @param contradictions sentences about dates that do not fit together
 */
public record Imported<T>(T value, @Nullable Digest digest, List<String> contradictions) {}
