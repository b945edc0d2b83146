package signaldesk.servedesk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Side;
import signaldesk.signal.Signal;

/**
 * Fills on one account, as a worked example lists them: each by a signal of its own at that price,
 * a minute after the one before, the first 30 minutes before now. Fees are the examples': NQ 1.40,
 * MNQ 0.37 a side and contract.
 */
final class Trading {
  private final World world;
  private final String accountId;
  private final Instrument instrument;
  private String chart;
  private boolean estimated;
  private Instant now = World.NOW.minus(Duration.ofMinutes(31));

  Trading(World world, String accountId, String symbol) {
    this.world = world;
    this.accountId = accountId;
    this.instrument = Instruments.get(symbol);
    this.chart = symbol;
  }

  /** The next fill is a minute after this instant. */
  Trading after(Instant instant) {
    now = instant;
    return this;
  }

  /** The signals that follow come from another chart; a proxy's fills are estimates. */
  Trading charted(String symbol) {
    chart = symbol;
    estimated = Instruments.isProxy(symbol);
    return this;
  }

  Trading buy(long contracts, String price) {
    return fill(Side.BUY, contracts, price);
  }

  Trading sell(long contracts, String price) {
    return fill(Side.SELL, contracts, price);
  }

  private Trading fill(Side side, long contracts, String price) {
    now = now.plusSeconds(60);
    String name = accountId + instrument.symbol() + world.orders.size();
    Signal signal = world.signal(name, chart, price, now, accountId);
    Contract contract = new Contract("CON.F.US." + instrument.root() + ".Z26", instrument.root());
    Instant filledAt = now.plusSeconds(1);
    Fill fill =
        new Fill(
            "f" + world.orders.size(),
            contract.id(),
            side,
            contracts,
            instrument.price(new BigDecimal(price)),
            new Money((instrument.symbol().equals("NQ1!") ? 140 : 37) * contracts),
            filledAt,
            false,
            estimated);
    Leg leg =
        Leg.open(contract, side, contracts).became(LegState.FILLED, "b" + world.orders.size(), "");
    world.orders.add(
        new Order(
            OrderRequest.of(signal, accountId),
            world.ownerOf(accountId),
            instrument.symbol(),
            OrderState.FILLED,
            "",
            0,
            List.of(leg),
            List.of(fill),
            List.of(
                new Order.Change(OrderState.CLAIMED, now.plusMillis(700)),
                new Order.Change(OrderState.FILLED, filledAt)),
            Order.FREE,
            2));
    return this;
  }
}
