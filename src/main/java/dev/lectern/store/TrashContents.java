package dev.lectern.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would be gone for good if the trash were emptied now.
 *
 * @param papers in the trash, without those that were merged into them
 * @param notes the papers' notes, others' among them
 * @param highlights passages marked in them
 * @param files links to files; the files themselves stay
 * @param digests whose text about the papers would be blanked
 * @param unkept those of them that would lose all their bytes, as the papers cannot be told apart
 */
public record TrashContents(
    int papers, int notes, int highlights, int files, int digests, List<UnkeptDigest> unkept) {

  public TrashContents {
    unkept = List.copyOf(unkept);
  }

  /** The numbers of the digests that would lose all their bytes. */
  public Set<Long> givenUp() {
    return unkept.stream().map(UnkeptDigest::id).collect(Collectors.toSet());
  }

  static TrashContents of(Sql sql) {
    List<UnkeptDigest> unkept = TrashEmptying.costs(sql);
    return sql.one(
            """
            WITH RECURSIVE going (id) AS (
              SELECT id FROM papers WHERE trashed IS NOT NULL AND merged_into IS NULL
              UNION SELECT p.id FROM papers p JOIN going g ON p.merged_into = g.id)
            SELECT
              (SELECT count(*) FROM papers WHERE trashed IS NOT NULL AND merged_into IS NULL
                AND (seen > 0 OR by_hand = 1)),
              (SELECT count(*) FROM notes WHERE paper IN going),
              (SELECT count(*) FROM highlights WHERE paper IN going),
              (SELECT count(*) FROM attachments WHERE paper IN going),
              (SELECT count(DISTINCT digest) FROM appearances WHERE paper IN going)
            """,
            row ->
                new TrashContents(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    unkept))
        .orElseThrow();
  }
}
