package dev.lectern.store;

import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What an import does for each paper away from the writer thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {

  private final PaperFields fields =
      PaperFields.builder("MeshFlow: Auto-regressive meshes with $78.2\\%$ fewer tokens")
          .abstractText(
              "We study how meshes are made token by token, and why pre-training helps. "
                  .repeat(18))
          .authors(
              Stream.of("Ada Lovelace", "Łukasz Kaiser", "Erwin Schrödinger", "Jun Zhu")
                  .map(PersonName::ofDisplay)
                  .toList())
          .published(PartialDate.parse("2025-03-19").orElseThrow())
          .upvotes(20)
          .comments(3)
          .build();

  private final String json = FieldsJson.write(fields);

  @Benchmark
  public String writesFields() {
    return FieldsJson.write(fields);
  }

  @Benchmark
  public PaperFields readsFields() {
    return FieldsJson.read(json, PaperFields.builder("t"));
  }

  @Benchmark
  public Object wordsOfAPaper() {
    return PaperWords.of(fields);
  }

  @Benchmark
  public Object incomingPaper() {
    return IncomingPaper.of(1, 1, fields);
  }
}
