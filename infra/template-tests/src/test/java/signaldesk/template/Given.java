package signaldesk.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import signaldesk.desk.Hook;
import signaldesk.instrument.Contract;
import signaldesk.order.Decision;
import signaldesk.order.Leg;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/** What the scenarios begin with. */
final class Given {
  private static final AtomicInteger SIGNALS = new AtomicInteger();

  private Given() {}

  /** The channel that is told of every hook's signals. */
  static final String CHANNEL = "premium";

  /** A hook whose token is its name. */
  static Hook hook(String name, List<String> accounts) {
    return new Hook(
        name,
        List.of(digest(name)),
        List.of(),
        List.of("NQ1!"),
        accounts,
        Hook.TimeMeaning.FIRED,
        Duration.ofMinutes(5),
        Duration.ofSeconds(30),
        Map.of("NQ1!", List.of(CHANNEL)),
        null);
  }

  /** A signal's body, unlike every other. */
  static String body(String comment, Instant firedAt) {
    String direction = comment.equals("go_long") || comment.equals("exit_short") ? "buy" : "sell";
    return """
    {"text": "%d", "direction": "%s", "comment": "%s", "time_Of_Message": "%s",
     "symbol": "NQ1!", "price": 21010.25}
    """
        .formatted(SIGNALS.incrementAndGet(), direction, comment, firedAt);
  }

  /** What a signal of this instant asks of an account: one NQ long. */
  static OrderRequest request(String account, Instant at) {
    String signalId = digest(account + at);
    return new OrderRequest(
        account,
        OrderRequest.orderId(at, signalId),
        signalId,
        "hook-" + account,
        "NQ1!",
        Target.LONG,
        new BigDecimal("21010.25"),
        at,
        at,
        at.plusSeconds(300));
  }

  /** The order it becomes, as a run has claimed it. */
  static Order claimed(String contractId, OrderRequest request, Instant at, Instant leaseUntil) {
    Leg open = Leg.open(new Contract(contractId, "ENQ"), Side.BUY, 1);
    Decision.Plan plan = new Decision.Plan(0, List.of(open));
    return Order.claimed(request, "owner-1", "NQ1!", plan, at, leaseUntil);
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
