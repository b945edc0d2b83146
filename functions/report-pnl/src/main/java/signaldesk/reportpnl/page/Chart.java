package signaldesk.reportpnl.page;

import java.util.List;

/** What all charts share: the frame, the title for those who do not see it, the grid. */
public final class Chart {
  static final int WIDTH = 720;
  static final int LEFT = 62;
  static final int RIGHT = 8;
  static final int PLOT = WIDTH - LEFT - RIGHT;

  private final int top;
  private final int height;
  private final Scale scale;

  private Chart(int top, int height, Scale scale) {
    this.top = top;
    this.height = height;
    this.scale = scale;
  }

  /** Opens a drawing; whoever opens it closes it. */
  static void open(Markup page, String id, int height, String title, String description) {
    page.open(
            "svg",
            "viewBox",
            "0 0 " + WIDTH + " " + height,
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-text",
            "class",
            "chart")
        .leaf("title", title, "id", id + "-title")
        .leaf("desc", description, "id", id + "-text");
  }

  /** Draws the grid of a part of the drawing. */
  static Chart grid(Markup page, int top, int height, Scale scale) {
    Chart chart = new Chart(top, height, scale);
    for (long line : scale.lines()) {
      String y = tenths(chart.y(line));
      page.empty(
          "line",
          "x1",
          Integer.toString(LEFT),
          "x2",
          Integer.toString(WIDTH - RIGHT),
          "y1",
          y,
          "y2",
          y,
          "class",
          line == 0 ? "zero" : "grid");
      page.leaf(
          "text",
          scale.label(line),
          "x",
          Integer.toString(LEFT - 8),
          "y",
          y,
          "dy",
          "0.32em",
          "class",
          "axis end");
    }
    return chart;
  }

  /** In tenths of a unit. */
  long y(long cents) {
    return top * 10L + scale.y(cents, height);
  }

  /** The path through points, evenly spread where they do not say otherwise. */
  String path(List<Point> points, long width) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(tenths(x(point.x(), width)))
          .append(' ')
          .append(tenths(y(point.cents())));
    }
    return path.toString();
  }

  /** The same, closed along the line of zero. */
  String area(List<Point> points, long width) {
    String zero = tenths(y(0));
    return path(points, width)
        + "L"
        + tenths(x(points.getLast().x(), width))
        + " "
        + zero
        + "L"
        + tenths(x(points.getFirst().x(), width))
        + " "
        + zero
        + "Z";
  }

  /** In tenths of a unit: {@code of} parts of {@code width}. */
  static long x(long of, long width) {
    return LEFT * 10L + of * PLOT * 10 / Math.max(1, width);
  }

  static String tenths(long tenths) {
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : tenths / 10 + "." + Math.abs(tenths % 10);
  }

  /**
   * A point of a curve.
   *
   * @param x how far to the right, in parts of the whole width
   */
  public record Point(long x, long cents) {}
}
