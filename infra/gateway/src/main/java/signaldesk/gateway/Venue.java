package signaldesk.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signaldesk.gateway.Settings.Trading;

/** The venue's books: accounts, orders, fills and positions. One thing happens at a time. */
public final class Venue {
  static final int OPEN = 1;
  static final int FILLED = 2;
  static final int CANCELLED = 3;
  static final int REJECTED = 5;
  private static final int BUY = 0;

  private final Settings settings;
  private final Map<Integer, Trading> accounts = new HashMap<>();
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final Map<Integer, Set<String>> tags = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private final Map<Integer, BigDecimal> realised = new HashMap<>();
  private boolean closed;
  private long lastId = 1_000_000;

  Venue(Settings settings) {
    this.settings = settings;
    settings.logins().stream()
        .flatMap(login -> login.accounts().stream())
        .forEach(account -> accounts.put(account.id(), account));
    Product.all().forEach(product -> products.put(product.id(), product));
  }

  /** An order as the venue keeps it. */
  static final class Order {
    final long id;
    final int accountId;
    final Product product;
    final int type;
    final int side;
    final long size;
    final @Nullable String tag;
    final Instant createdAt;
    int status;
    long filled;
    BigDecimal paid = BigDecimal.ZERO;

    Order(
        long id,
        int accountId,
        Product product,
        int type,
        int side,
        long size,
        @Nullable String tag,
        Instant createdAt,
        int status) {
      this.id = id;
      this.accountId = accountId;
      this.product = product;
      this.type = type;
      this.side = side;
      this.size = size;
      this.tag = tag;
      this.createdAt = createdAt;
      this.status = status;
    }
  }

  /**
   * A fill.
   *
   * @param side 0 buy, 1 sell
   * @param price in points
   * @param pnl dollars; null for what opens
   * @param fees dollars
   */
  public record Fill(
      long id,
      int accountId,
      String contractId,
      Instant at,
      BigDecimal price,
      @Nullable BigDecimal pnl,
      BigDecimal fees,
      int side,
      long size,
      boolean voided,
      long orderId) {}

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

  /** The market moves: whatever is filled from now on is filled there. */
  public synchronized void price(String contractId, BigDecimal price) {
    advance();
    products.computeIfPresent(contractId, (_, product) -> product.at(price));
  }

  /** Trading stops, or goes on. */
  public synchronized void closed(boolean now) {
    closed = now;
  }

  /** Which month of a root can be traded; the others cannot. */
  public synchronized void activate(String contractId) {
    Product next = product(contractId);
    products.replaceAll(
        (_, one) -> one.root().equals(next.root()) ? one.active(one.id().equals(contractId)) : one);
  }

  /** Lists one more month of a root, priced as the one that is active. */
  public synchronized void list(String root, String month) {
    Product like =
        products.values().stream().filter(one -> one.root().equals(root)).findFirst().orElseThrow();
    Product next =
        new Product(
            root, month, like.tickSize(), like.tickValue(), false, like.price(), like.fee());
    products.put(next.id(), next);
  }

  /** The venue says other ticks of a contract than everybody knows. */
  public synchronized void ticks(String contractId, BigDecimal size, BigDecimal value) {
    products.computeIfPresent(contractId, (_, product) -> product.ticking(size, value));
  }

  /** An account's owner does something by hand: positive buys, negative sells. */
  public synchronized void byHand(int accountId, String contractId, long quantity) {
    Order order =
        add(accountId, product(contractId), 2, quantity > 0 ? 0 : 1, Math.abs(quantity), null);
    fill(order, order.size);
  }

  /** A stop or target that waits, as a bracket leaves one behind. */
  public synchronized long waiting(int accountId, String contractId, int side, int status) {
    Order order = add(accountId, product(contractId), 4, side, 1, null);
    order.status = status;
    return order.id;
  }

  /** Takes a fill back. */
  public synchronized void voidFill(long id) {
    fills.replaceAll(one ->
        one.id() == id
            ? new Fill(
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

  /** An account may trade, or may not. */
  public synchronized void canTrade(int accountId, boolean now) {
    accounts.computeIfPresent(
        accountId,
        (_, one) -> new Trading(one.id(), one.name(), one.balance(), now, one.simulated()));
  }

  /** Every fill of an account, oldest first. */
  public synchronized List<Fill> fills(int accountId) {
    advance();
    return fills.stream().filter(fill -> fill.accountId() == accountId).toList();
  }

  /** What an account holds of a contract; negative short. */
  public synchronized long held(int accountId, String contractId) {
    advance();
    return position(accountId, contractId).map(Position::quantity).orElse(0L);
  }

  /** How many orders of an account carry a tag and were taken. */
  public synchronized long taken(int accountId) {
    return orders.stream()
        .filter(order -> order.accountId == accountId)
        .filter(order -> order.tag != null && order.status != REJECTED)
        .count();
  }

  /** How many orders of an account wait. */
  public synchronized long waiting(int accountId) {
    return orders.stream()
        .filter(order -> order.accountId == accountId)
        .filter(order -> order.status == OPEN || order.status == 8)
        .count();
  }

  synchronized BigDecimal balance(Trading account) {
    return account.balance().add(realised.getOrDefault(account.id(), BigDecimal.ZERO));
  }

  synchronized Optional<Trading> account(int accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  synchronized List<Product> products() {
    return List.copyOf(products.values());
  }

  synchronized List<Order> orders(int accountId) {
    advance();
    return orders.stream().filter(order -> order.accountId == accountId).toList();
  }

  synchronized List<Position> positions(int accountId) {
    advance();
    return positions.stream().filter(position -> position.accountId() == accountId).toList();
  }

  /** Codes as the vendor's table for placing has them. */
  synchronized long place(
      int accountId, String contractId, int type, int side, long size, @Nullable String tag) {
    advance();
    Trading account = Objects.requireNonNull(accounts.get(accountId));
    if (tag != null && !tags.computeIfAbsent(accountId, _ -> new HashSet<>()).add(tag)) {
      throw new Refusal(2, "Custom tag already in use.");
    }
    Product product = products.get(contractId);
    if (product == null) {
      throw new Refusal(8, null);
    }
    if (!product.active()) {
      throw new Refusal(9, null);
    }
    if (!account.canTrade()) {
      throw new Refusal(10, "Follower accounts cannot place orders");
    }
    if (closed) {
      throw new Refusal(5, null);
    }
    if (type != 2) {
      throw new Refusal(2, "Invalid order type", rejected(account, product, side, size, tag));
    }
    if (size <= 0) {
      throw new Refusal(2, "Invalid order size", rejected(account, product, side, size, tag));
    }
    Order order = add(accountId, product, type, side, size, tag);
    advance();
    return order.id;
  }

  private long rejected(
      Trading account, Product product, int side, long size, @Nullable String tag) {
    Order order = add(account.id(), product, 2, side, size, tag);
    order.status = REJECTED;
    return order.id;
  }

  /** Codes as the vendor's table for closing has them; it is done by a market order without tag. */
  synchronized void close(int accountId, String contractId) {
    advance();
    if (!products.containsKey(contractId)) {
      throw new Refusal(3, null);
    }
    Position held = position(accountId, contractId).orElseThrow(() -> new Refusal(2, null));
    if (closed) {
      throw new Refusal(5, null);
    }
    closing(held, Math.abs(held.quantity()));
  }

  /** Codes as the vendor's table for closing in part has them: from 5 on another one. */
  synchronized void close(int accountId, String contractId, long size) {
    advance();
    if (!Objects.requireNonNull(accounts.get(accountId)).simulated()) {
      throw new Refusal(9, null);
    }
    if (!products.containsKey(contractId)) {
      throw new Refusal(3, null);
    }
    Position held = position(accountId, contractId).orElseThrow(() -> new Refusal(2, null));
    if (size <= 0 || size > Math.abs(held.quantity())) {
      throw new Refusal(5, null);
    }
    if (closed) {
      throw new Refusal(6, null);
    }
    closing(held, size);
  }

  private void closing(Position held, long size) {
    Product product = product(held.product().id());
    fill(add(held.accountId(), product, 2, held.quantity() > 0 ? 1 : 0, size, null), size);
  }

  synchronized void cancel(int accountId, long orderId) {
    advance();
    if (!Objects.requireNonNull(accounts.get(accountId)).simulated()) {
      throw new Refusal(6, "Live accounts not supported");
    }
    Order order =
        orders.stream()
            .filter(one -> one.accountId == accountId && one.id == orderId)
            .findFirst()
            .orElseThrow(() -> new Refusal(2, null));
    if (order.status != OPEN && order.status != 8) {
      throw new Refusal(3, null);
    }
    order.status = CANCELLED;
  }

  private Order add(
      int accountId, Product product, int type, int side, long size, @Nullable String tag) {
    Order order =
        new Order(
            ++lastId, accountId, product, type, side, size, tag, settings.clock().instant(), OPEN);
    orders.add(order);
    return order;
  }

  /** Fills whose time has come. */
  private void advance() {
    for (Order order : List.copyOf(orders)) {
      if (order.status == OPEN && order.type == 2) {
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
    }
  }

  private void fill(Order order, long size) {
    Product product = product(order.product.id());
    long signed = order.side == BUY ? size : -size;
    BigDecimal price = product.price();
    BigDecimal pnl = book(order.accountId, product, signed, price);
    BigDecimal fees = product.fee().multiply(BigDecimal.valueOf(size));
    order.filled += size;
    order.paid = order.paid.add(price.multiply(BigDecimal.valueOf(size)));
    order.status = order.filled == order.size ? FILLED : OPEN;
    realised.merge(
        order.accountId, (pnl == null ? BigDecimal.ZERO : pnl).subtract(fees), BigDecimal::add);
    fills.add(
        new Fill(
            ++lastId,
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
              turned || before.isEmpty() ? (int) ++lastId : before.get().id(),
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

  private Optional<Position> position(int accountId, String contractId) {
    return positions.stream()
        .filter(one -> one.accountId() == accountId && one.product().id().equals(contractId))
        .findFirst();
  }

  private Product product(String contractId) {
    return Objects.requireNonNull(products.get(contractId), contractId);
  }
}
