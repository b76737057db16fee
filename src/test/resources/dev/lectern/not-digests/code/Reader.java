package org.example.papers;

import java.util.List;

/** Reads https://huggingface.co/papers/2502.20241 aloud. */
@Entity(name = "reader", schema = "public")
public final class Reader {
  private final List<String> lines;

  public Reader(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  public void read() {
    for (String line : lines) {
      System.out.println(line);
    }
  }
}
