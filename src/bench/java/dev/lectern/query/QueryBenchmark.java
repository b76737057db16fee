package dev.lectern.query;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads what stands in the search field. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QueryBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Param({"grasp", "\"sim to real\" -tag:done (year:2024..2025 OR has:code) sort:-upvotes"})
  private String text = "";

  @Benchmark
  public ParsedQuery parses() {
    return QueryParser.parse(text, true, TODAY);
  }
}
