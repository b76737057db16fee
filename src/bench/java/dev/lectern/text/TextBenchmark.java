package dev.lectern.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Words of one abstract of 1,300 characters, and of one title. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextBenchmark {

  private final String title = "MeshFlow: Auto-regressive meshes for \\textbf{Schrödinger} bridges";
  private final String plain =
      "We study how meshes are made token by token, and why pre-training helps them. ".repeat(17);
  private final String marked =
      "We gain $78.2\\%$ on the ``hard'' set with Omega(S^{1.5}) steps, see https://a.example. "
          .repeat(15);

  @Benchmark
  public List<String> analyzesAnAbstract() {
    return Analyzer.words(plain);
  }

  @Benchmark
  public ReadableText readsAPlainAbstract() {
    return ReadableText.of(plain);
  }

  @Benchmark
  public ReadableText readsAMarkedAbstract() {
    return ReadableText.of(marked);
  }

  @Benchmark
  public String keyOfATitle() {
    return TitleKey.of(title);
  }
}
