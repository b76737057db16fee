package dev.lectern.store;

import java.util.List;

/**
 * What emptying the trash has done.
 *
 * @param papers how many papers are gone for good
 * @param unkept the digests of which no bytes are kept any more, by name
 * @param scrubbed whether the file holds nothing of them any more; else another program reads it or
 *     the disk is full, and the next emptying overwrites the rest
 */
public record EmptiedTrash(int papers, List<String> unkept, boolean scrubbed) {

  public EmptiedTrash {
    unkept = List.copyOf(unkept);
  }
}
