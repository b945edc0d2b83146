package signaldesk.adapter.dynamodb;

import java.util.List;
import java.util.stream.Stream;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;

/**
 * A trade as an item of the Trades table. Prices and figures are written for whoever looks at the
 * table; they follow from the sums and postings and are not read back.
 */
final class TradeItem {
  static final List<String> OPTIONAL =
      Stream.concat(Stream.of("exitSignalId", "reversed"), CycleItem.OPTIONAL.stream()).toList();

  private TradeItem() {}

  static Item of(Trade trade) {
    Pnl pnl = trade.pnl();
    Item item =
        new Item()
            .with("accountId", trade.accountId())
            .with("tradeId", trade.tradeId())
            .with("contractId", trade.contractId())
            .with("symbol", trade.symbol())
            .with("direction", trade.direction().name())
            .with("closedAt", trade.closed().at())
            .with("closedBy", trade.closed().fillId())
            .with("exitSignalId", trade.exitSignalId())
            .with("quantity", trade.quantity())
            .with("entryTicks", trade.entryTicks())
            .with("exitTicks", trade.exitTicks())
            .with("reversed", !trade.leftFlat())
            .with("entryPrice", CycleItem.number(trade.entryPrice()))
            .with("exitPrice", CycleItem.number(trade.exitPrice()))
            .with("points", CycleItem.number(pnl.points()))
            .with("gross", CycleItem.number(pnl.gross().dollars()))
            .with("fees", CycleItem.number(pnl.fees().dollars()))
            .with("net", CycleItem.number(pnl.net().dollars()));
    return CycleItem.with(item, trade.entry(), trade.postings(), trade.estimated());
  }

  static Trade read(Item item) {
    return new Trade(
        item.text("tradeId"),
        item.text("accountId"),
        item.text("contractId"),
        item.text("symbol"),
        Direction.valueOf(item.text("direction")),
        CycleItem.entry(item),
        new Marker(item.instant("closedAt"), item.text("closedBy")),
        item.findText("exitSignalId").orElse(null),
        item.whole("quantity"),
        item.whole("entryTicks"),
        item.whole("exitTicks"),
        item.flag("estimated"),
        !item.flag("reversed"),
        CycleItem.postings(item));
  }
}
