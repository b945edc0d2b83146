package signaldesk.position;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.signal.Side;

/** Writes down the fills of one book, a second apart, as a worked example lists them. */
public final class Fills {
  /** Monday 2026-11-23, 9:30 in Chicago. */
  public static final Instant START = Instant.parse("2026-11-23T15:30:00Z");

  public static final String ACCOUNT = "1001";

  private final Instrument instrument;
  private final long feeCents;
  private Instant now = START;
  private int count;

  /**
   * Fills of one instrument.
   *
   * @param feeCents fee per contract and side
   */
  public Fills(String symbol, long feeCents) {
    this.instrument = Instruments.get(symbol);
    this.feeCents = feeCents;
  }

  public static Fills nq() {
    return new Fills("NQ1!", 140);
  }

  public static Fills mnq() {
    return new Fills("MNQ1!", 37);
  }

  public String contractId() {
    return "CON.F.US." + instrument.root() + ".Z26";
  }

  /** An empty book for them. */
  public Book book() {
    return Book.flat(ACCOUNT, contractId(), instrument.symbol(), null);
  }

  public AttributedFill buy(long contracts, String price) {
    return next(Side.BUY, contracts, price);
  }

  public AttributedFill sell(long contracts, String price) {
    return next(Side.SELL, contracts, price);
  }

  /** The next fill is this much later than it would have been. */
  public Fills after(Duration pause) {
    now = now.plus(pause);
    return this;
  }

  private AttributedFill next(Side side, long contracts, String price) {
    count++;
    now = now.plusSeconds(1);
    Fill fill =
        new Fill(
            "f" + count,
            contractId(),
            side,
            contracts,
            instrument.price(new BigDecimal(price)),
            new Money(feeCents * contracts),
            now,
            false,
            false);
    return new AttributedFill(
        fill, ACCOUNT, "owner-1", instrument.symbol(), "s" + count, "nq-5m", "NQ1!", null);
  }
}
