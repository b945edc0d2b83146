package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Leg;
import signaldesk.order.LegState;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.order.UnreadableOrder;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/**
 * An order as an item of the Orders table: the one place that names its attributes, for the table
 * and for whoever reads its stream. What is empty, false or a default takes no attribute, because
 * every order is to fit one write unit of 1 KB.
 */
public final class OrderItem {
  /**
   * There if and only if there are fills, voided ones counted. No order is read from it: the
   * stream's filter asks for it, and it cannot ask whether a list is empty.
   */
  private static final String FILL_COUNT = "fillCount";

  private OrderItem() {}

  /** The item that holds this order. */
  public static Item of(Order order) {
    OrderRequest request = order.request();
    BigDecimal price = request.price();
    return new Item()
        .with("accountId", request.accountId())
        .with("orderId", request.orderId())
        .with("signalId", request.signalId())
        .with("hook", request.hook())
        .with("signalSymbol", request.symbol())
        .with("target", request.target().name())
        .with("price", price == null ? null : price.toPlainString())
        .with("firedAt", request.firedAt())
        .with("acceptedAt", request.acceptedAt())
        .with("entryDeadline", request.entryDeadline())
        .with("ownerId", order.ownerId())
        .with("symbol", order.symbol())
        .with("state", order.state().name())
        .with("reason", unlessEmpty(order.reason()))
        .with("held", order.held() == 0 ? null : BigDecimal.valueOf(order.held()))
        .withItems("legs", order.legs().stream().map(OrderItem::leg).toList())
        .withItems("fills", order.fills().stream().map(OrderItem::fill).toList())
        .with(FILL_COUNT, order.fills().isEmpty() ? null : BigDecimal.valueOf(order.fills().size()))
        .withItems("changes", order.changes().stream().map(OrderItem::change).toList())
        .with("leaseUntil", order.free() ? null : order.leaseUntil())
        .with("version", order.version());
  }

  /**
   * The order that this item holds.
   *
   * @throws UnreadableOrder if an attribute is missing, or holds what no order can
   */
  public static Order read(Item item) {
    try {
      return order(item);
    } catch (RuntimeException e) {
      throw new UnreadableOrder(item.findText("orderId").orElse("without id"), e);
    }
  }

  private static Order order(Item item) {
    @Nullable String symbol = item.findText("symbol").orElse(null);
    return new Order(
        request(item),
        item.findText("ownerId").orElse(null),
        symbol,
        OrderState.valueOf(item.text("state")),
        item.findText("reason").orElse(""),
        item.findDecimal("held").map(BigDecimal::longValueExact).orElse(0L),
        symbol == null ? List.of() : legs(item, Instruments.get(symbol).root()),
        item.items("fills").stream().map(OrderItem::fill).toList(),
        item.items("changes").stream().map(OrderItem::change).toList(),
        item.findInstant("leaseUntil").orElse(Order.FREE),
        Math.toIntExact(item.whole("version")));
  }

  private static OrderRequest request(Item item) {
    return new OrderRequest(
        item.text("accountId"),
        item.text("orderId"),
        item.text("signalId"),
        item.text("hook"),
        item.text("signalSymbol"),
        Target.valueOf(item.text("target")),
        item.findText("price").map(BigDecimal::new).orElse(null),
        item.instant("firedAt"),
        item.instant("acceptedAt"),
        item.instant("entryDeadline"));
  }

  private static Item leg(Leg leg) {
    Leg.Closes closes = leg.closes();
    return new Item()
        .with("contractId", leg.contract().id())
        .with("side", leg.side().name())
        .with("contracts", leg.contracts())
        .with("positionId", closes == null ? null : closes.positionId())
        .with("createdAt", closes == null ? null : closes.createdAt())
        .with("state", leg.state().name())
        .with("attempt", leg.attempt() == 1 ? null : BigDecimal.valueOf(leg.attempt()))
        .with("brokerOrderId", leg.brokerOrderId())
        .with("reason", unlessEmpty(leg.reason()))
        .with("unknownSince", leg.unknownSince())
        .withTexts("aside", leg.aside());
  }

  private static List<Leg> legs(Item order, String root) {
    return order.items("legs").stream()
        .map(item ->
            new Leg(
                new Contract(item.text("contractId"), root),
                Side.valueOf(item.text("side")),
                item.whole("contracts"),
                item.findText("positionId")
                    .map(id -> new Leg.Closes(id, item.instant("createdAt")))
                    .orElse(null),
                LegState.valueOf(item.text("state")),
                item.findDecimal("attempt").map(BigDecimal::intValueExact).orElse(1),
                item.findText("brokerOrderId").orElse(null),
                item.findText("reason").orElse(""),
                item.findInstant("unknownSince").orElse(null),
                item.texts("aside")))
        .toList();
  }

  private static Item fill(Fill fill) {
    return new Item()
        .with("id", fill.id())
        .with("contractId", fill.contractId())
        .with("side", fill.side().name())
        .with("contracts", fill.contracts())
        .with("ticks", fill.price().ticks())
        .with("fee", fill.fee().dollars())
        .with("filledAt", fill.filledAt())
        .with("voided", fill.voided())
        .with("estimated", fill.estimated());
  }

  private static Fill fill(Item item) {
    return new Fill(
        item.text("id"),
        item.text("contractId"),
        Side.valueOf(item.text("side")),
        item.whole("contracts"),
        new Price(item.whole("ticks")),
        Money.ofDollars(item.decimal("fee")),
        item.instant("filledAt"),
        item.flag("voided"),
        item.flag("estimated"));
  }

  private static Item change(Order.Change change) {
    return new Item().with("state", change.state().name()).with("at", change.at());
  }

  private static Order.Change change(Item item) {
    return new Order.Change(OrderState.valueOf(item.text("state")), item.instant("at"));
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
