package signaldesk.executeorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.port.Broker.Found;
import signaldesk.port.Broker.Found.Status;
import signaldesk.port.Broker.Placed;
import signaldesk.signal.Side;

/**
 * An order at the test venue: what it fills and when is fixed as it is taken.
 *
 * @param endsAt when the venue ends it, filled or not; null where it stays until it is filled
 */
record VenueOrder(
    String id,
    @Nullable String clientOrderId,
    Contract contract,
    Side side,
    long contracts,
    Instant takenAt,
    boolean refused,
    List<Part> parts,
    @Nullable Instant endsAt) {

  /** Contracts that change hands at an instant. */
  record Part(long contracts, Instant at) {}

  static VenueOrder refused(
      String id, @Nullable String clientOrderId, Contract contract, Side side, long n, Instant at) {
    return new VenueOrder(id, clientOrderId, contract, side, n, at, true, new ArrayList<>(), at);
  }

  List<Part> filledBy(Instant now) {
    return parts.stream().filter(part -> !part.at().isAfter(now)).toList();
  }

  long filled(Instant now) {
    return filledBy(now).stream().mapToLong(Part::contracts).sum();
  }

  Found found(Instant now) {
    return new Found(id, status(now), filled(now), "ended");
  }

  Placed placed(Instant now) {
    return new Placed(id, side, contracts, status(now), filled(now));
  }

  Status status(Instant now) {
    if (filled(now) == contracts) {
      return Status.FILLED;
    }
    return refused || (endsAt != null && !endsAt.isAfter(now)) ? Status.REJECTED : Status.WORKING;
  }
}
