package signaldesk.adapter.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Signal;
import signaldesk.signal.Target;

/**
 * What a signal looks like in its table: a head, and chunks of further accounts where one item is
 * not enough. Only the head has a day, so only it is in the index.
 */
final class SignalItems {
  /** Accounts per item: far below the 400 KB of an item, whatever their ids look like. */
  static final int ACCOUNTS_PER_ITEM = 500;

  private SignalItems() {}

  /** The head first. */
  static List<Item> of(Signal signal) {
    List<String> accounts = signal.accountIds();
    List<Item> items = new ArrayList<>();
    items.add(head(signal));
    for (int from = ACCOUNTS_PER_ITEM; from < accounts.size(); from += ACCOUNTS_PER_ITEM) {
      items.add(
          new Item()
              .with("signalId", chunkId(signal.signalId(), items.size()))
              .withTexts("accountIds", chunk(accounts, from)));
    }
    return items;
  }

  /** The ids of the chunks that belong to this head. */
  static List<String> chunkIds(Item head) {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= chunks(head); i++) {
      ids.add(chunkId(head.text("signalId"), i));
    }
    return ids;
  }

  /**
   * The signal of a head.
   *
   * @param chunks its chunks, in order
   */
  static Signal read(Item head, List<Item> chunks) {
    List<String> accounts = new ArrayList<>(head.texts("accountIds"));
    chunks.forEach(chunk -> accounts.addAll(chunk.texts("accountIds")));
    return new Signal(
        head.text("signalId"),
        head.text("hook"),
        head.text("symbol"),
        Target.valueOf(head.text("target")),
        head.findDecimal("price").orElse(null),
        head.instant("firedAt"),
        Instant.ofEpochMilli(Long.parseLong(head.text("acceptedAt").substring(0, 13))),
        Signal.Verdict.valueOf(head.text("verdict")),
        accounts,
        head.instant("entryDeadline"),
        head.flag("queued"),
        head.texts("warnings"),
        head.text("body"),
        head.findDecimal("duplicates").map(BigDecimal::longValueExact).orElse(0L));
  }

  /** The index's sort key: the signal's order id, so that two of one millisecond have an order. */
  static String acceptedAt(Signal signal) {
    return OrderRequest.orderId(signal.acceptedAt(), signal.signalId());
  }

  private static Item head(Signal signal) {
    int chunks = (signal.accountIds().size() - 1) / ACCOUNTS_PER_ITEM;
    Item head =
        new Item()
            .with("signalId", signal.signalId())
            .with("day", LocalDate.ofInstant(signal.acceptedAt(), ZoneOffset.UTC).toString())
            .with("acceptedAt", acceptedAt(signal))
            .with("hook", signal.hook())
            .with("symbol", signal.symbol())
            .with("target", signal.target().name())
            .with("price", signal.price())
            .with("firedAt", signal.firedAt())
            .with("verdict", signal.verdict().name())
            .withTexts("accountIds", chunk(signal.accountIds(), 0))
            .with("entryDeadline", signal.entryDeadline())
            .with("queued", signal.queued())
            .with("body", signal.body());
    if (chunks > 0) {
      head.with("accountChunks", chunks);
    }
    return signal.warnings().isEmpty() ? head : head.withTexts("warnings", signal.warnings());
  }

  private static long chunks(Item head) {
    return head.findDecimal("accountChunks").map(chunks -> chunks.longValueExact()).orElse(0L);
  }

  private static String chunkId(String signalId, int number) {
    return signalId + "#" + number;
  }

  private static List<String> chunk(List<String> accounts, int from) {
    return accounts.subList(from, Math.min(from + ACCOUNTS_PER_ITEM, accounts.size()));
  }
}
