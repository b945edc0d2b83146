package signaldesk.reportpnl;

import java.util.Map;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.lambda.Env;

/** Puts the function together, top to bottom. */
final class Wiring {
  private Wiring() {}

  static ReportPnl reportPnl(Map<String, String> variables) {
    Env env = new Env(variables);
    return new ReportPnl(stores(env, SdkDynamoDb.fromEnvironment()));
  }

  private static Stores stores(Env env, DynamoDb dynamo) {
    return new Stores(
        new DeskAccounts(dynamo, env.need("DESK_TABLE")),
        new SignalTable(dynamo, env.need("SIGNALS_TABLE")),
        new OrderTable(dynamo, env.need("ORDERS_TABLE")),
        new PositionTable(dynamo, env.need("POSITIONS_TABLE")),
        new TradeTable(dynamo, env.need("TRADES_TABLE")));
  }
}
