package signaldesk.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import signaldesk.desk.Account;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.signal.Side;

/**
 * Fills of a desk from the end of October to the start of December, made from a seed: cycles that
 * began before November and that end after it, that are added to and closed in parts over days, and
 * that are turned round.
 */
final class MonthOfFills {
  static final String FORGOTTEN = "1013";

  private static final Instant START = Instant.parse("2026-10-29T13:00:00Z");
  private static final Instant END = Instant.parse("2026-12-03T13:00:00Z");
  private static final Instant NEW_OWNER = Instant.parse("2026-11-16T00:00:00Z");
  private static final List<String> SYMBOLS = List.of("NQ1!", "MNQ1!", "SI1!", "QM1!", "MGC1!");
  private static final List<String> LEVELS = List.of("50K", "$100,000", "1.5M", "practice");
  private static final int ACCOUNTS = 26;

  /** The fills of each account and contract, in order. */
  final Map<String, List<AttributedFill>> books = new LinkedHashMap<>();

  /** Every account but {@link #FORGOTTEN}, which the desk no longer has. */
  final Map<String, Account> accounts = new LinkedHashMap<>();

  private final Random random;
  private int fills;

  MonthOfFills(long seed) {
    random = new Random(seed);
    for (int i = 0; i < ACCOUNTS; i++) {
      String accountId = Integer.toString(1001 + i);
      for (String symbol : SYMBOLS) {
        books.put(accountId + " " + symbol, book(accountId, Instruments.get(symbol)));
      }
      if (!accountId.equals(FORGOTTEN)) {
        accounts.put(
            accountId,
            new Account(
                accountId,
                owner(accountId, END),
                i % 3 == 0 ? "topstep" : "other",
                i % 2 == 0 ? "combine" : "funded",
                LEVELS.get(i % LEVELS.size()),
                "paper",
                Map.of()));
      }
    }
  }

  /** Whose account it was at this time: one of them changed hands. */
  private static String owner(String accountId, Instant at) {
    return accountId.equals("1007") && at.isBefore(NEW_OWNER)
        ? "owner-before"
        : "owner-" + Integer.parseInt(accountId) % 8;
  }

  private List<AttributedFill> book(String accountId, Instrument instrument) {
    List<AttributedFill> book = new ArrayList<>();
    Instant at = START;
    long held = 0;
    long ticks = random.nextInt(5_000, 80_000);
    while (at.isBefore(END)) {
      long moved = next(held);
      held += moved;
      ticks += random.nextInt(-30, 31);
      book.add(fill(accountId, instrument, moved, ticks, at));
      at = at.plus(Duration.ofMillis(random.nextInt(1, 30_000_000)));
    }
    return book;
  }

  /** Contracts of the next fill, signed: more, less, none left, or through to the other side. */
  private long next(long held) {
    long some = random.nextInt(1, 4);
    int dice = random.nextInt(10);
    if (held == 0) {
      return dice < 5 ? some : -some;
    }
    long less = -Long.signum(held);
    if (dice < 2) {
      return -less * some;
    }
    return less * (dice < 4 ? 1 : dice < 8 ? Math.abs(held) : Math.abs(held) + some);
  }

  private AttributedFill fill(
      String accountId, Instrument instrument, long moved, long ticks, Instant at) {
    fills++;
    long contracts = Math.abs(moved);
    Fill fill =
        new Fill(
            Integer.toString(fills),
            instrument.root(),
            Side.moving(moved),
            contracts,
            new Price(ticks),
            new Money(contracts * random.nextInt(0, 141) + random.nextInt(2)),
            at,
            false,
            random.nextInt(60) == 0);
    String hook = "hook-" + random.nextInt(4);
    return new AttributedFill(
        fill,
        accountId,
        owner(accountId, at),
        instrument.symbol(),
        hook + "-" + at.toEpochMilli() / 20_000_000,
        hook,
        instrument.symbol(),
        BigDecimal.ONE);
  }
}
