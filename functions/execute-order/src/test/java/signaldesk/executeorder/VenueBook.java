package signaldesk.executeorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.executeorder.VenueOrder.Part;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker.BrokerFill;
import signaldesk.signal.Side;

/** The test venue's orders, and the positions that their fills make. */
final class VenueBook {
  private final Time time;
  private final Map<String, List<VenueOrder>> orders = new HashMap<>();

  VenueBook(Time time) {
    this.time = time;
  }

  /** Every order of an account, refused ones too, oldest first. */
  List<VenueOrder> all(String accountId) {
    return List.copyOf(orders.getOrDefault(accountId, List.of()));
  }

  void refuse(
      String accountId, String clientOrderId, Contract contract, Side side, long contracts) {
    orders(accountId)
        .add(
            VenueOrder.refused(nextId(), clientOrderId, contract, side, contracts, time.instant()));
  }

  /** Takes an order; its id. */
  String take(
      String account,
      @Nullable String clientOrderId,
      Contract contract,
      Side side,
      long contracts,
      FaultyBroker.@Nullable Filling filling) {
    Instant now = time.instant();
    List<Part> parts = new ArrayList<>();
    Instant endsAt = null;
    if (filling == null) {
      parts.add(new Part(contracts, now));
    } else {
      long atOnce = Math.min(filling.atOnce(), contracts);
      if (atOnce > 0) {
        parts.add(new Part(atOnce, now));
      }
      if (filling.restIsCancelled()) {
        endsAt = now.plus(filling.rest());
      } else if (atOnce < contracts) {
        parts.add(new Part(contracts - atOnce, now.plus(filling.rest())));
      }
    }
    String id = nextId();
    orders(account)
        .add(
            new VenueOrder(
                id, clientOrderId, contract, side, contracts, now, false, parts, endsAt));
    return id;
  }

  /** Every fill so far, whatever reads show. */
  List<BrokerFill> fills(String accountId) {
    List<BrokerFill> fills = new ArrayList<>();
    for (VenueOrder order : all(accountId)) {
      int n = 0;
      for (Part part : order.filledBy(time.instant())) {
        n++;
        Fill fill =
            new Fill(
                order.id() + "-" + n,
                order.contract().id(),
                order.side(),
                part.contracts(),
                new Price(84_041),
                new Money(140 * part.contracts()),
                part.at(),
                false,
                false);
        fills.add(new BrokerFill(order.id(), fill));
      }
    }
    fills.sort(Comparator.comparing(fill -> fill.fill().filledAt()));
    return fills;
  }

  /** Positions as the fills up to an instant make them; a new id after flat. */
  List<Holding> held(String accountId, Instant by) {
    Map<Contract, Holding> held = new LinkedHashMap<>();
    for (BrokerFill brokerFill : fills(accountId)) {
      Fill fill = brokerFill.fill();
      if (fill.filledAt().isAfter(by)) {
        continue;
      }
      Contract contract = new Contract(fill.contractId(), fill.contractId().split("\\.", 5)[3]);
      Holding before = held.get(contract);
      long after = (before == null ? 0 : before.quantity()) + fill.side().sign() * fill.contracts();
      if (after == 0) {
        held.remove(contract);
      } else if (before != null && before.quantity() > 0 == after > 0) {
        held.put(contract, new Holding(before.positionId(), contract, after, before.createdAt()));
      } else {
        held.put(contract, new Holding("p" + fill.id(), contract, after, fill.filledAt()));
      }
    }
    return List.copyOf(held.values());
  }

  private List<VenueOrder> orders(String accountId) {
    return orders.computeIfAbsent(accountId, _ -> new ArrayList<>());
  }

  private String nextId() {
    return "v" + (orders.values().stream().mapToInt(List::size).sum() + 1);
  }
}
