package dev.lectern.store;

import dev.lectern.evidence.CitationKeys;
import dev.lectern.evidence.Consensus;
import dev.lectern.model.PaperFields;
import java.util.UUID;

/**
 * A draft with all that can be worked out about it away from the writer thread: its words, its
 * matching keys, by what its likes are found, its JSON.
 *
 * @param position its place in the digest, from 1
 * @param line where it starts, from 1
 * @param fields as printed
 * @param believed what the library believes of it as long as no other digest shows it
 * @param keyBase its citation key, where nobody has it
 */
public record IncomingPaper(
    int position,
    long line,
    PaperFields fields,
    String json,
    PaperFields believed,
    String believedJson,
    PaperWords words,
    PaperKeys keys,
    PaperBands bands,
    String keyBase,
    byte[] uuid) {

  public static IncomingPaper of(int position, long line, PaperFields fields) {
    PaperFields believed = Consensus.ofOne(fields);
    String json = FieldsJson.write(fields);
    PaperWords words = PaperWords.of(fields);
    return new IncomingPaper(
        position,
        line,
        fields,
        json,
        believed,
        believed.equals(fields) ? json : FieldsJson.write(believed),
        words,
        PaperKeys.of(fields),
        PaperBands.of(believed, words),
        CitationKeys.base(fields.title(), fields.published()),
        Uuids.bytes(Uuids.next()));
  }

  /** The same paper under the UUID that it has elsewhere. */
  IncomingPaper withUuid(UUID known) {
    return new IncomingPaper(
        position,
        line,
        fields,
        json,
        believed,
        believedJson,
        words,
        keys,
        bands,
        keyBase,
        Uuids.bytes(known));
  }
}
