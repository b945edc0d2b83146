package signaldesk.reportpnl;

import java.util.Locale;
import java.util.Map;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.lambda.Env;
import signaldesk.reportpnl.read.Stores;

/** Puts the function together, top to bottom. */
final class Wiring {
  private Wiring() {}

  static ReportPnl reportPnl(Map<String, String> variables) {
    Env env = new Env(variables);
    return new ReportPnl(
        Stores.on(
            SdkDynamoDb.fromEnvironment(),
            table -> env.need(table.toUpperCase(Locale.ROOT) + "_TABLE")));
  }
}
