package signaldesk.adapter.projectx;

import java.time.Instant;
import java.util.List;
import signaldesk.adapter.projectx.Rows.VenueOrder;

/**
 * A search for the orders on one contract, a close of ours among them. It reaches further back than
 * it has to, which costs nothing: a sweep after the close is served by the same answer. That may
 * hold only the oldest of those there are: what is not in it is asked for by itself.
 */
record OrderSearch(Reads reads, Course course, String accountId, String contractId) {
  /** So many orders may be only the oldest of those there are; no source says. */
  private static final int MANY = 100;

  /** The account's orders from then on, and maybe some from before. */
  List<VenueOrder> since(Instant near) {
    Instant far = course.from(near);
    List<VenueOrder> rows = reads.orders(accountId, far);
    boolean many = rows.size() >= MANY;
    if (!far.isBefore(near) || (!many && isThere(rows, near))) {
      course.lists(far, rows);
      return rows;
    }
    List<VenueOrder> nearer = reads.orders(accountId, near);
    if (many || isThere(nearer, near)) {
      course.listsTooMany();
    } else {
      course.lists(far, rows);
    }
    return nearer;
  }

  private boolean isThere(List<VenueOrder> rows, Instant from) {
    return rows.stream()
        .anyMatch(row -> row.contractId().equals(contractId) && !row.createdAt().isBefore(from));
  }
}
