package signaldesk.reportpnl.read;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskMarks;
import signaldesk.adapter.dynamodb.DeskOwners;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.port.Accounts;
import signaldesk.port.Channels;
import signaldesk.port.Hooks;
import signaldesk.port.Marks;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.Refusals;
import signaldesk.port.SignalStore;
import signaldesk.port.TradeStore;

/**
 * What a report is made from.
 *
 * @param ownerNames what owners are called, by owner id
 */
public record Stores(
    Accounts accounts,
    Hooks hooks,
    SignalStore signals,
    Refusals refusals,
    Channels channels,
    Marks marks,
    OrderStore orders,
    PositionStore positions,
    TradeStore trades,
    Supplier<Map<String, String>> ownerNames) {

  /**
   * The tables.
   *
   * @param table the name of the one that the template calls so: {@code Desk}, {@code Orders}
   */
  public static Stores on(DynamoDb dynamo, UnaryOperator<String> table) {
    String desk = table.apply("Desk");
    return new Stores(
        new DeskAccounts(dynamo, desk),
        new DeskHooks(dynamo, desk),
        new SignalTable(dynamo, table.apply("Signals")),
        new DeskRefusals(dynamo, desk),
        new DeskChannels(dynamo, desk),
        new DeskMarks(dynamo, desk),
        new OrderTable(dynamo, table.apply("Orders")),
        new PositionTable(dynamo, table.apply("Positions")),
        new TradeTable(dynamo, table.apply("Trades")),
        () -> DeskOwners.names(dynamo, desk));
  }
}
