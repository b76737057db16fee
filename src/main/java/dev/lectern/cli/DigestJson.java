package dev.lectern.cli;

import dev.lectern.model.Digest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A digest of the ledger for machines. */
final class DigestJson {

  private DigestJson() {}

  static Map<String, @Nullable Object> of(Digest digest) {
    Map<String, @Nullable Object> json =
        Json.object("id", digest.id(), "name", digest.name(), "format", digest.format());
    json.put("captured", digest.captured());
    json.put("capturedInferred", digest.capturedInferred());
    json.put("imported", digest.imported());
    json.put("sha256", digest.sha256());
    json.put("papers", digest.papers());
    return json;
  }
}
