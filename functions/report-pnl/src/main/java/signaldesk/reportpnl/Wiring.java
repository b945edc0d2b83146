package signaldesk.reportpnl;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.reports.Reports;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.SqsAlertQueue;
import signaldesk.port.ReportStore;
import signaldesk.reportpnl.read.Stores;

/** Puts the function together, top to bottom. */
final class Wiring {
  private Wiring() {}

  static ReportPnl reportPnl(Map<String, String> variables) {
    Env env = new Env(variables);
    DynamoDb dynamo = SdkDynamoDb.fromEnvironment();
    String desk = env.need("DESK_TABLE");
    Map<String, String> tables =
        Map.of(
            "Desk", desk,
            "Signals", env.need("SIGNALS_TABLE"),
            "Orders", env.need("ORDERS_TABLE"),
            "Positions", env.need("POSITIONS_TABLE"),
            "Trades", env.need("TRADES_TABLE"));
    return new ReportPnl(
        Stores.on(dynamo, table -> Objects.requireNonNull(tables.get(table))),
        reports(env),
        new SqsAlertQueue(SdkSqs.fromEnvironment(), env.need("ALERTS_QUEUE_URL")),
        InstantSource.system());
  }

  /** A folder on this machine, a bucket on AWS. */
  private static ReportStore reports(Env env) {
    String folder = env.variables().getOrDefault("REPORTS_FOLDER", "");
    return folder.isEmpty()
        ? Reports.inBucket(env.need("REPORTS_BUCKET"), env.variables())
        : Reports.inFolder(Path.of(folder));
  }
}
