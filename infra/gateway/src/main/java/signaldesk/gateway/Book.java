package signaldesk.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fills, and what they leave an account with. */
final class Book {
  private final Settings settings;
  private final Market market;
  private final AtomicLong ids;
  private final List<Executed> fills = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final Map<Integer, BigDecimal> realised = new HashMap<>();

  Book(Settings settings, Market market, AtomicLong ids) {
    this.settings = settings;
    this.market = market;
    this.ids = ids;
  }

  /**
   * A position.
   *
   * @param quantity contracts, negative short
   */
  record Position(
      int id,
      int accountId,
      Product product,
      Instant createdAt,
      long quantity,
      BigDecimal averagePrice) {}

  List<Executed> fills(int accountId) {
    return fills.stream().filter(fill -> fill.accountId() == accountId).toList();
  }

  List<Position> positions(int accountId) {
    return positions.stream().filter(position -> position.accountId() == accountId).toList();
  }

  /** Dollars, fees taken off. */
  BigDecimal realised(int accountId) {
    return realised.getOrDefault(accountId, BigDecimal.ZERO);
  }

  void voidFill(long id) {
    fills.replaceAll(one ->
        one.id() == id
            ? new Executed(
                one.id(),
                one.accountId(),
                one.contractId(),
                one.at(),
                one.price(),
                one.pnl(),
                one.fees(),
                one.side(),
                one.size(),
                true,
                one.orderId())
            : one);
  }

  /** Fills what of an order has its time come. */
  void advance(Order order) {
    if (order.status != Order.OPEN || order.type != Order.MARKET) {
      return;
    }
    long parts = Math.min(settings.fillParts(), order.size);
    Duration waited = Duration.between(order.createdAt, settings.clock().instant());
    for (long part = 1; part <= parts; part++) {
      long due = part == parts ? order.size : order.size / parts * part;
      boolean now = waited.compareTo(settings.fillAfter().multipliedBy(part)) >= 0;
      if (now && due > order.filled) {
        fill(order, due - order.filled);
      }
    }
  }

  /** Fills so much of an order, at the market. */
  void fill(Order order, long size) {
    Product product = market.get(order.product.id());
    long signed = order.side == Order.BUY ? size : -size;
    BigDecimal price = product.price();
    BigDecimal pnl = book(order.accountId, product, signed, price);
    BigDecimal fees = product.fee().multiply(BigDecimal.valueOf(size));
    order.filled += size;
    order.paid = order.paid.add(price.multiply(BigDecimal.valueOf(size)));
    order.status = order.filled == order.size ? Order.FILLED : Order.OPEN;
    realised.merge(
        order.accountId, (pnl == null ? BigDecimal.ZERO : pnl).subtract(fees), BigDecimal::add);
    fills.add(
        new Executed(
            ids.incrementAndGet(),
            order.accountId,
            product.id(),
            settings.clock().instant(),
            price,
            pnl,
            fees,
            order.side,
            size,
            false,
            order.id));
  }

  /** Nets it; the dollars that it realises, null if it only opens. */
  private @Nullable BigDecimal book(int accountId, Product product, long signed, BigDecimal price) {
    Optional<Position> before = position(accountId, product.id());
    before.ifPresent(positions::remove);
    long old = before.map(Position::quantity).orElse(0L);
    BigDecimal average = before.map(Position::averagePrice).orElse(price);
    long next = old + signed;
    boolean turned = Long.signum(next) != Long.signum(old);
    long closes =
        Long.signum(old) == -Long.signum(signed) ? Math.min(Math.abs(old), Math.abs(signed)) : 0;
    if (next != 0) {
      BigDecimal cost =
          closes > 0
              ? turned ? price : average
              : average
                  .multiply(BigDecimal.valueOf(Math.abs(old)))
                  .add(price.multiply(BigDecimal.valueOf(Math.abs(signed))))
                  .divide(BigDecimal.valueOf(Math.abs(next)), 9, RoundingMode.HALF_EVEN);
      positions.add(
          new Position(
              turned || before.isEmpty() ? (int) ids.incrementAndGet() : before.get().id(),
              accountId,
              product,
              turned || before.isEmpty() ? settings.clock().instant() : before.get().createdAt(),
              next,
              cost));
    }
    if (closes == 0) {
      return null;
    }
    BigDecimal points = price.subtract(average).multiply(BigDecimal.valueOf(Long.signum(old)));
    return product.dollars(points).multiply(BigDecimal.valueOf(closes));
  }

  Optional<Position> position(int accountId, String contractId) {
    return positions.stream()
        .filter(one -> one.accountId() == accountId && one.product().id().equals(contractId))
        .findFirst();
  }
}
