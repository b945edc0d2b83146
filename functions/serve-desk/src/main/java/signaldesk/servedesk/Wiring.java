package signaldesk.servedesk;

import java.time.InstantSource;
import java.util.Map;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskRequestWindows;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTokens;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.LatestBars;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.adapter.reports.Reports;
import signaldesk.adapter.secrets.DeskSecrets;
import signaldesk.port.LatestPrices;

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
        Reports.in(env.variables()),
        prices(dynamo, desk, env.variables()));
  }

  /** Of owners' venues; their keys are read when the first open position needs a price. */
  private static LatestPrices prices(
      DynamoDb dynamo, String desk, Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    Gateways gateways =
        new Gateways(
            DeskSecrets.whenAsked(environment),
            new DeskTokens(dynamo, desk),
            new SharedAllowance(new DeskRequestWindows(dynamo, desk), clock),
            clock,
            // It is an alarm where orders wait for it; here it costs a price.
            reason -> Log.warn("no prices", LogField.REASON.of(reason)));
    return new LatestBars(
        gateways, new DeskFirms(dynamo, desk), clock, e -> Log.failed("price failed", e));
  }
}
