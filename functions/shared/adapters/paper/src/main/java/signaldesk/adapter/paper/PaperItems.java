package signaldesk.adapter.paper;

import java.math.BigDecimal;
import java.util.List;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Money;
import signaldesk.instrument.Price;
import signaldesk.order.Fill;
import signaldesk.order.Holding;
import signaldesk.port.Broker.Found;
import signaldesk.signal.Side;

/** The paper venue's items: the one place that names their attributes. */
final class PaperItems {
  /** Begins the sort keys of lines; the fill's id, which sorts by time, follows. */
  static final String LINE = "LINE#";

  /** Begins the sort keys of used ids. */
  static final String ID = "ID#";

  /** The key of the quotes, one per instrument, which all accounts share. */
  static final String QUOTES = "QUOTES";

  private PaperItems() {}

  static Item line(String accountId, Execution line) {
    Fill fill = line.fill();
    return new Item()
        .with("pk", accountId)
        .with("sk", LINE + fill.id())
        .with("sequence", line.sequence())
        .with("sentAs", line.sentAs())
        .with("contractId", fill.contractId())
        .with("side", fill.side().name())
        .with("contracts", fill.contracts())
        .with("ticks", fill.price().ticks())
        .with("fee", fill.fee().dollars())
        .with("filledAt", fill.filledAt())
        .with("estimated", fill.estimated())
        .withItems("held", line.held().stream().map(PaperItems::holding).toList());
  }

  static Execution line(Item item) {
    long sequence = item.whole("sequence");
    Fill fill =
        new Fill(
            Execution.fillId(sequence),
            item.text("contractId"),
            Side.valueOf(item.text("side")),
            item.whole("contracts"),
            new Price(item.whole("ticks")),
            Money.ofDollars(item.decimal("fee")),
            item.instant("filledAt"),
            false,
            item.flag("estimated"));
    List<Holding> held = item.items("held").stream().map(PaperItems::holding).toList();
    return new Execution(sequence, item.text("sentAs"), fill, held);
  }

  static Item id(String accountId, Remembered order) {
    return new Item()
        .with("pk", accountId)
        .with("sk", ID + order.clientOrderId())
        .with("clientOrderId", order.clientOrderId())
        .with("brokerOrderId", order.brokerOrderId())
        .with("status", order.status().name())
        .with("message", order.message());
  }

  static Remembered id(Item item) {
    return new Remembered(
        item.text("clientOrderId"),
        item.text("brokerOrderId"),
        Found.Status.valueOf(item.text("status")),
        item.text("message"));
  }

  static Item quote(String symbol, SeenQuote quote) {
    return new Item()
        .with("pk", QUOTES)
        .with("sk", symbol)
        .with("points", quote.points().toPlainString())
        .with("estimated", quote.estimated());
  }

  static SeenQuote quote(Item item) {
    return new SeenQuote(new BigDecimal(item.text("points")), item.flag("estimated"));
  }

  private static Item holding(Holding holding) {
    return new Item()
        .with("positionId", holding.positionId())
        .with("contractId", holding.contract().id())
        .with("root", holding.contract().root())
        .with("quantity", holding.quantity())
        .with("createdAt", holding.createdAt());
  }

  private static Holding holding(Item item) {
    return new Holding(
        item.text("positionId"),
        new Contract(item.text("contractId"), item.text("root")),
        item.whole("quantity"),
        item.instant("createdAt"));
  }
}
