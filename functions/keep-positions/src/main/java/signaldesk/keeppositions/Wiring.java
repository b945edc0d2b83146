package signaldesk.keeppositions;

import java.time.InstantSource;
import java.util.Map;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.SqsAlertQueue;
import signaldesk.pnl.TradingDays;
import signaldesk.port.OrderStore;
import signaldesk.port.PositionStore;
import signaldesk.port.TradeStore;

/** What the function is made of. */
record Wiring(KeepPositions keepPositions, Rebuild rebuild, Unasked unasked, AfterBatch alerts) {

  /** From the names of its tables and the address of the alert queue. */
  static Wiring of(Map<String, String> variables) {
    Env env = new Env(variables);
    DynamoDb dynamo = SdkDynamoDb.fromEnvironment();
    AfterBatch alerts =
        new AfterBatch(new SqsAlertQueue(SdkSqs.fromEnvironment(), env.need("ALERTS_QUEUE_URL")));
    return of(
        new OrderTable(dynamo, env.need("ORDERS_TABLE")),
        new PositionTable(dynamo, env.need("POSITIONS_TABLE")),
        new TradeTable(dynamo, env.need("TRADES_TABLE")),
        alerts,
        new AlarmNotes(new LogNotes(), alerts, InstantSource.system()));
  }

  static Wiring of(
      OrderStore orders,
      PositionStore positions,
      TradeStore trades,
      AfterBatch alerts,
      BookingNotes notes) {
    TradingDays days = TradingDays.RULE;
    Reprojection reprojection = new Reprojection(orders, positions, trades, days, notes);
    return new Wiring(
        new KeepPositions(positions, trades, reprojection, days, notes),
        new Rebuild(orders, positions, trades, reprojection),
        new Unasked(alerts),
        alerts);
  }
}
