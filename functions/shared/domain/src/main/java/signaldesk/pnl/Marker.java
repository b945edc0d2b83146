package signaldesk.pnl;

import java.time.Instant;
import java.util.Comparator;
import signaldesk.order.Fill;

/**
 * Where a fill stands in the one order in which the fills of an account and contract are applied
 * (R3): by the broker's time, then by the broker's id. Shorter ids come first, so that ids which
 * are numbers compare as numbers.
 *
 * @param at when the broker filled it
 * @param fillId the broker's fill id
 */
public record Marker(Instant at, String fillId) implements Comparable<Marker> {
  private static final Comparator<Marker> ORDER =
      Comparator.comparing(Marker::at)
          .thenComparingInt(marker -> marker.fillId.length())
          .thenComparing(Marker::fillId);

  public static Marker of(Fill fill) {
    return new Marker(fill.filledAt(), fill.id());
  }

  @Override
  public int compareTo(Marker other) {
    return ORDER.compare(this, other);
  }

  public boolean isAfter(Marker other) {
    return compareTo(other) > 0;
  }
}
