package signaldesk.reportpnl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.digest.Sha256;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Decision;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;
import signaldesk.position.Book;
import signaldesk.report.Report;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/** What a desk does on a Monday: one NQ bought at 9:30 in Chicago and sold 12.50 points higher. */
final class Samples {
  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final String NQ = "CON.F.US.ENQ.Z26";

  private Samples() {}

  static Money net(Report report) {
    return report.total().posted().orElseThrow().traded().net();
  }

  static Account account(String id, String ownerId, String level) {
    return new Account(id, ownerId, "demo", "practice", level, "paper", Map.of());
  }

  static Signal signal(String at, String... accountIds) {
    Instant accepted = Instant.parse(at);
    return new Signal(
        Sha256.hex(at),
        "nq-5m",
        "NQ1!",
        Target.LONG,
        null,
        accepted,
        accepted,
        Signal.Verdict.ACCEPTED,
        List.of(accountIds),
        accepted.plusSeconds(60),
        true,
        List.of(),
        "{}");
  }

  /** The entry of one contract that the signal asked of an account, filled in full. */
  static Order filled(Signal signal, String accountId, String ownerId, String fillId) {
    Instant at = signal.acceptedAt().plusMillis(300);
    Leg leg = Leg.open(new Contract(NQ, "ENQ"), Side.BUY, 1);
    Fill fill =
        new Fill(fillId, NQ, Side.BUY, 1, new Price(80_000), new Money(140), at, false, false);
    return Order.claimed(
            OrderRequest.of(signal, accountId),
            ownerId,
            "NQ1!",
            new Decision.Plan(0, List.of(leg)),
            signal.acceptedAt().plusMillis(100),
            signal.acceptedAt().plusSeconds(30))
        .with(0, leg.became(LegState.FILLED, "b" + fillId, ""), List.of(fill), at.plusMillis(50));
  }

  /** The same, denied before anything was sent; null for an owner that the ledger does not name. */
  static Order denied(Signal signal, String accountId, @Nullable String ownerId) {
    return Order.ended(
        OrderRequest.of(signal, accountId),
        ownerId,
        "NQ1!",
        OrderState.DENIED,
        "entries are stopped",
        signal.acceptedAt().plusMillis(100));
  }

  static Marker opened(String fillId) {
    return new Marker(Instant.parse("2026-11-23T15:30:00Z"), fillId);
  }

  static Entry entry(String ownerId, String fillId) {
    return new Entry(opened(fillId), ownerId, "s1", "nq-5m", "NQ1!", null);
  }

  static Book open(String accountId, String fillId) {
    Cycle cycle =
        new Cycle(
            entry("owner-1", fillId), 1, Fraction.of(80_000), 1, 80_000, 0, false, List.of(fee()));
    return new Book(accountId, NQ, "NQ1!", opened(fillId), cycle, "");
  }

  static Posting fee() {
    return new Posting(MONDAY, new Pnl(BigDecimal.ZERO, Money.ZERO, new Money(140)));
  }

  /** Bought on Monday; closed then, or on a later day and carried until it. */
  static Trade trade(String accountId, String ownerId, String fillId, LocalDate day) {
    Pnl won = new Pnl(new BigDecimal("12.50"), new Money(25_000), new Money(140));
    return day.equals(MONDAY)
        ? trade(accountId, ownerId, NQ, fillId, day, List.of(whole(day)))
        : trade(accountId, ownerId, NQ, fillId, day, List.of(fee(), new Posting(day, won)));
  }

  /** Bought and sold on that day. */
  static Trade within(String accountId, String contractId, String fillId, LocalDate day) {
    return trade(accountId, "owner-1", contractId, fillId, day, List.of(whole(day)));
  }

  private static Posting whole(LocalDate day) {
    return new Posting(day, new Pnl(new BigDecimal("12.50"), new Money(25_000), new Money(280)));
  }

  private static Trade trade(
      String accountId,
      String ownerId,
      String contractId,
      String fillId,
      LocalDate day,
      List<Posting> postings) {
    Marker closed = new Marker(Instant.parse(day + "T15:40:00Z"), fillId + "-out");
    return new Trade(
        TradeId.closed(accountId, contractId, opened(fillId), closed, day),
        accountId,
        contractId,
        "NQ1!",
        Direction.LONG,
        entry(ownerId, fillId),
        closed,
        "s2",
        1,
        80_000,
        80_050,
        false,
        true,
        postings);
  }
}
