package signaldesk.servedesk;

import java.time.InstantSource;
import java.util.Map;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.reports.Reports;

/** Puts the function together, top to bottom. */
final class Wiring {
  private Wiring() {}

  static ServeDesk serveDesk(Map<String, String> environment) {
    return new ServeDesk(
        stores(new Env(environment), SdkDynamoDb.fromEnvironment()), InstantSource.system());
  }

  static Stores stores(Env env, DynamoDb dynamo) {
    String desk = env.need("DESK_TABLE");
    return new Stores(
        new DeskReaders(dynamo, desk),
        new DeskAccounts(dynamo, desk),
        new DeskHooks(dynamo, desk),
        new DeskSwitches(dynamo, desk),
        new DeskRefusals(dynamo, desk),
        new SignalTable(dynamo, env.need("SIGNALS_TABLE")),
        new OrderTable(dynamo, env.need("ORDERS_TABLE")),
        new PositionTable(dynamo, env.need("POSITIONS_TABLE")),
        new TradeTable(dynamo, env.need("TRADES_TABLE")),
        Reports.in(env.variables()));
  }
}
