package signaldesk.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;
import signaldesk.pnl.Unbookable;

/**
 * A book and the trades closed on the way to it, from any delivery of fills: each counts once, a
 * voided one not at all, in the one order of R3.
 *
 * @param trades in the order they closed
 */
public record Projection(Book book, List<Trade> trades) {
  public Projection {
    trades = List.copyOf(trades);
  }

  /**
   * Applies fills to a book.
   *
   * @param fills all of the book's contract and after its marker; copies of one fill, and voids of
   *     it, among them
   * @throws Unbookable if two copies of a fill differ, or a fill cannot be applied
   */
  public static Projection of(Book from, Collection<AttributedFill> fills, TradingDays days) {
    List<AttributedFill> inOrder = inOrder(fills);
    Book book = from;
    List<Trade> trades = new ArrayList<>();
    for (AttributedFill fill : inOrder) {
      if (!fill.fill().voided()) {
        Booking booking = book.apply(fill, days);
        book = booking.book();
        booking.closed().ifPresent(trades::add);
      }
    }
    return new Projection(inOrder.isEmpty() ? book : book.upTo(inOrder.getLast().marker()), trades);
  }

  private static List<AttributedFill> inOrder(Collection<AttributedFill> fills) {
    Map<String, AttributedFill> byId = new HashMap<>();
    for (AttributedFill fill : fills) {
      byId.merge(fill.fill().id(), fill, Projection::same);
    }
    return byId.values().stream().sorted(Comparator.comparing(AttributedFill::marker)).toList();
  }

  /**
   * Two reports of one fill: a void is the later word; of equal ones the order that comes first
   * keeps it.
   */
  private static AttributedFill same(AttributedFill one, AttributedFill other) {
    if (!withoutVoid(one.fill()).equals(withoutVoid(other.fill()))) {
      throw new Unbookable("fill " + one.fill().id() + " was reported in two ways");
    }
    return other.fill().voided() ? other : one;
  }

  private static Fill withoutVoid(Fill fill) {
    return new Fill(
        fill.id(),
        fill.contractId(),
        fill.side(),
        fill.contracts(),
        fill.price(),
        fill.fee(),
        fill.filledAt(),
        false,
        fill.estimated());
  }
}
