package signaldesk.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import signaldesk.gateway.Settings.Trading;

/** The venue's books: accounts, orders, fills and positions. One thing happens at a time. */
public final class Venue {
  private final Settings settings;
  private final Map<Integer, Trading> accounts = new HashMap<>();
  private final Market market = new Market();
  private final AtomicLong ids = new AtomicLong(1_000_000);
  private final Book book;
  private final Map<Integer, Set<String>> tags = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();

  Venue(Settings settings) {
    this.settings = settings;
    this.book = new Book(settings, market, ids);
    settings.logins().stream()
        .flatMap(login -> login.accounts().stream())
        .forEach(account -> accounts.put(account.id(), account));
  }

  /** The market moves: whatever is filled from now on is filled there. */
  public synchronized void price(String contractId, BigDecimal price) {
    advance();
    market.price(contractId, price);
  }

  /** Trading stops, or goes on. */
  public synchronized void closed(boolean now) {
    market.closed(now, null);
  }

  /** Trading stops, and who places an order is told so in words with code 2, not with code 5. */
  public synchronized void closedSaying(String words) {
    market.closed(true, words);
  }

  /** Which months of a root can be traded; the others cannot. */
  public synchronized void activate(String... contractIds) {
    market.activate(List.of(contractIds));
  }

  /** Lists a contract of a root under an id that is made otherwise; it is not active. */
  public synchronized void listAs(String contractId, String root) {
    market.listAs(contractId, root);
  }

  /** Lists one more month of a root, priced as the one that is active. */
  public synchronized void list(String root, String month) {
    market.list(root, month);
  }

  /** Lists a root that is like another one but in name, in the same months. */
  public synchronized void lookAlike(String root, String of) {
    market.lookAlike(root, of);
  }

  /** The venue says other ticks of a contract than everybody knows. */
  public synchronized void ticks(String contractId, BigDecimal size, BigDecimal value) {
    market.ticks(contractId, size, value);
  }

  /** An account's owner does something by hand: positive buys, negative sells. */
  public synchronized void byHand(int accountId, String contractId, long quantity) {
    Order order =
        add(accountId, market.get(contractId), 2, quantity > 0 ? 0 : 1, Math.abs(quantity), null);
    book.fill(order, order.size);
  }

  /** A stop or target that waits, as a bracket leaves one behind. */
  public synchronized long waiting(int accountId, String contractId, int side, int status) {
    Order order = add(accountId, market.get(contractId), 4, side, 1, null);
    order.status = status;
    return order.id;
  }

  /** Takes a fill back. */
  public synchronized void voidFill(long id) {
    book.voidFill(id);
  }

  /** An account may trade, or may not. */
  public synchronized void canTrade(int accountId, boolean now) {
    accounts.computeIfPresent(
        accountId,
        (_, one) -> new Trading(one.id(), one.name(), one.balance(), now, one.simulated()));
  }

  /** Every fill of an account, oldest first. */
  public synchronized List<Executed> fills(int accountId) {
    advance();
    return book.fills(accountId);
  }

  /** What an account holds of a contract; negative short. */
  public synchronized long held(int accountId, String contractId) {
    advance();
    return book.position(accountId, contractId).map(Book.Position::quantity).orElse(0L);
  }

  /** How many orders of an account carry a tag and were taken. */
  public synchronized long taken(int accountId) {
    return orders.stream()
        .filter(order -> order.accountId == accountId && order.status != Order.REJECTED)
        .filter(order -> order.tag != null)
        .count();
  }

  /** How many orders of an account wait. */
  public synchronized long waiting(int accountId) {
    return orders.stream().filter(order -> order.accountId == accountId && order.waits()).count();
  }

  synchronized BigDecimal balance(Trading account) {
    return account.balance().add(book.realised(account.id()));
  }

  synchronized Optional<Trading> account(int accountId) {
    return Optional.ofNullable(accounts.get(accountId));
  }

  synchronized List<Product> products() {
    return market.all();
  }

  synchronized List<Order> orders(int accountId) {
    advance();
    return orders.stream().filter(order -> order.accountId == accountId).toList();
  }

  synchronized List<Book.Position> positions(int accountId) {
    advance();
    return book.positions(accountId);
  }

  /**
   * Codes as the vendor's table for placing has them. Accounts are in the mode that they have
   * unless somebody changes it, in which brackets of one's own are refused.
   */
  synchronized long place(Placing wanted) {
    advance();
    Trading account = Objects.requireNonNull(accounts.get(wanted.accountId()));
    String tag = wanted.tag();
    if (tag != null && !tags.computeIfAbsent(account.id(), _ -> new HashSet<>()).add(tag)) {
      throw new Refusal(2, "Custom tag already in use.");
    }
    Product product = market.find(wanted.contractId()).orElseThrow(() -> new Refusal(8, null));
    if (!product.active()) {
      throw new Refusal(9, null);
    }
    if (!account.canTrade()) {
      throw new Refusal(10, "Follower accounts cannot place orders");
    }
    if (market.closed() && market.words() == null) {
      throw new Refusal(5, null);
    }
    String wrong =
        market.closed()
            ? market.words()
            : wanted.size() <= 0
                ? "Invalid order size"
                : wanted.type() != Order.MARKET
                    ? "Invalid order type"
                    : wanted.brackets() ? "Brackets cannot be used with Position Brackets" : null;
    Order order = add(account.id(), product, Order.MARKET, wanted.side(), wanted.size(), tag);
    if (wrong != null) {
      order.status = Order.REJECTED;
      throw new Refusal(2, wrong, order.id);
    }
    advance();
    return order.id;
  }

  /** Codes as the vendor's table for closing has them; it is done by a market order without tag. */
  synchronized void close(int accountId, String contractId) {
    advance();
    Product product = market.find(contractId).orElseThrow(() -> new Refusal(3, null));
    Book.Position held =
        book.position(accountId, contractId).orElseThrow(() -> new Refusal(2, null));
    if (market.closed()) {
      throw new Refusal(5, null);
    }
    closing(product, held, Math.abs(held.quantity()));
  }

  /** Codes as the vendor's table for closing in part has them: from 5 on another one. */
  synchronized void close(int accountId, String contractId, long size) {
    advance();
    if (!Objects.requireNonNull(accounts.get(accountId)).simulated()) {
      throw new Refusal(9, null);
    }
    Product product = market.find(contractId).orElseThrow(() -> new Refusal(3, null));
    Book.Position held =
        book.position(accountId, contractId).orElseThrow(() -> new Refusal(2, null));
    if (size <= 0 || size > Math.abs(held.quantity())) {
      throw new Refusal(5, null);
    }
    if (market.closed()) {
      throw new Refusal(6, null);
    }
    closing(product, held, size);
  }

  private void closing(Product product, Book.Position held, long size) {
    int side = held.quantity() > 0 ? 1 : 0;
    add(held.accountId(), product, Order.MARKET, side, size, null);
    advance(); // by the market, as any other
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
    if (!order.waits()) {
      throw new Refusal(3, null);
    }
    order.status = Order.CANCELLED;
  }

  private Order add(
      int accountId, Product product, int type, int side, long size, @Nullable String tag) {
    long id = ids.incrementAndGet();
    Instant now = settings.clock().instant();
    orders.add(new Order(id, accountId, product, type, side, size, tag, now, Order.OPEN));
    return orders.getLast();
  }

  private void advance() {
    orders.forEach(book::advance);
  }
}
