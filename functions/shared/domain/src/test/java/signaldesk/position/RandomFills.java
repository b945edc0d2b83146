package signaldesk.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.signal.Side;

/** A day or several of fills in one book, made from a seed; it ends flat. */
final class RandomFills {
  private static final List<Instrument> INSTRUMENTS =
      List.of(
          Instruments.get("NQ1!"),
          Instruments.get("MNQ1!"),
          Instruments.get("SI1!"),
          Instruments.get("QG1!"));

  final Instrument instrument;
  private final Random random;
  private final List<AttributedFill> fills = new ArrayList<>();
  private Instant now = Fills.START;
  private long ticks;
  private long held;

  RandomFills(long seed) {
    random = new Random(seed);
    instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
    ticks = random.nextInt(-50, 100_000);
    int length = random.nextInt(1, 12);
    for (int i = 0; i < length; i++) {
      add(random.nextBoolean() ? Side.BUY : Side.SELL, random.nextLong(1, 8));
    }
    if (held != 0) {
      add(Side.moving(-held), Math.abs(held));
    }
  }

  List<AttributedFill> fills() {
    return List.copyOf(fills);
  }

  Book book() {
    return Book.flat(Fills.ACCOUNT, "C", instrument.symbol(), null);
  }

  private void add(Side side, long contracts) {
    held += side.sign() * contracts;
    ticks += random.nextInt(-40, 41);
    // often the same instant, sometimes the next trading day
    now = now.plusSeconds(random.nextInt(3) * random.nextLong(20_000));
    Fill fill =
        new Fill(
            Integer.toString(fills.size() + 1),
            "C",
            side,
            contracts,
            new Price(ticks),
            new Money(random.nextInt(500)),
            now,
            false,
            false);
    fills.add(of(fill));
  }

  /** The same fill in other words. */
  AttributedFill of(Fill fill) {
    return new AttributedFill(
        fill, Fills.ACCOUNT, "owner-1", instrument.symbol(), "s", "h", "NQ1!", null);
  }
}
