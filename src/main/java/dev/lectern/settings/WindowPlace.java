package dev.lectern.settings;

/** Where the window stood when it was last closed, in the units of the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

  private static final double SMALLEST = 100;

  public WindowPlace {
    if (!Double.isFinite(x + y + width + height) || width < SMALLEST || height < SMALLEST) {
      throw new IllegalArgumentException("no place for a window: " + width + " × " + height);
    }
  }
}
