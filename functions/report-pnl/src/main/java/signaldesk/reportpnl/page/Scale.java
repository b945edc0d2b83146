package signaldesk.reportpnl.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Where cents stand on a chart, in tenths of a unit, by whole numbers alone.
 *
 * @param low the amount at the bottom
 * @param high the amount at the top
 * @param step between two lines of the grid
 */
record Scale(long low, long high, long step) {
  private static final int LINES = 6;

  /**
   * A scale that holds zero and all from {@code least} to {@code most}, ending on round amounts.
   */
  static Scale over(long least, long most) {
    long from = Math.min(0, least);
    long to = Math.max(0, most);
    if (from == to) {
      to = 10_000;
    }
    long step = round((to - from + LINES - 1) / LINES);
    return new Scale(Math.floorDiv(from, step) * step, Math.ceilDiv(to, step) * step, step);
  }

  /** The next 1, 2, 2.5 or 5 times a power of ten. */
  private static long round(long atLeast) {
    long power = 1;
    while (power * 10 <= atLeast) {
      power *= 10;
    }
    for (long tenths : new long[] {10, 20, 25, 50}) {
      if (power * tenths / 10 >= atLeast) {
        return power * tenths / 10;
      }
    }
    return power * 10;
  }

  /** Tenths of a unit below the top of a chart that is so many units high. */
  long y(long cents, int height) {
    return BigInteger.valueOf(high - cents)
        .multiply(BigInteger.valueOf(height * 10L))
        .divide(BigInteger.valueOf(high - low))
        .longValueExact();
  }

  /** The amounts that have a line. */
  List<Long> lines() {
    List<Long> lines = new ArrayList<>();
    for (long line = low; line <= high; line += step) {
      lines.add(line);
    }
    return lines;
  }

  /** The amount of a line in dollars, short: cents only where the lines need them. */
  String label(long cents) {
    return Shown.number(BigDecimal.valueOf(cents, 2), step % 100 == 0 ? 0 : 2);
  }
}
