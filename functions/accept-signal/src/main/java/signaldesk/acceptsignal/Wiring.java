package signaldesk.acceptsignal;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import signaldesk.adapter.aws.Aws;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.ThinDynamoDb;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.Sqs;
import signaldesk.adapter.sqs.SqsAlertQueue;
import signaldesk.adapter.sqs.SqsOrderQueue;
import signaldesk.adapter.sqs.ThinSqs;
import signaldesk.port.AlertQueue;
import signaldesk.port.Hooks;
import signaldesk.port.OrderQueue;
import signaldesk.port.Refusals;
import signaldesk.port.SignalStore;

/** What is made of what, top to bottom. */
final class Wiring {
  private Wiring() {}

  static AcceptSignal acceptSignal(Map<String, String> variables) {
    Env env = new Env(variables);
    // Without the SDK where that is possible: it would be three quarters of a cold start.
    Optional<Aws> aws = Aws.of(variables, InstantSource.system());
    DynamoDb dynamo =
        aws.isPresent() ? new ThinDynamoDb(aws.get().dynamoDb()) : SdkDynamoDb.fromEnvironment();
    Sqs sqs = aws.isPresent() ? new ThinSqs(aws.get().sqs()) : SdkSqs.fromEnvironment();
    return acceptSignal(
        new DeskHooks(dynamo, env.need("DESK_TABLE")),
        new SignalTable(dynamo, env.need("SIGNALS_TABLE")),
        new SqsOrderQueue(sqs, env.need("ORDERS_QUEUE_URL")),
        new SqsAlertQueue(sqs, env.need("ALERTS_QUEUE_URL")),
        new DeskRefusals(dynamo, env.need("DESK_TABLE")),
        Clock.systemUTC());
  }

  static AcceptSignal acceptSignal(
      Hooks hooks,
      SignalStore signals,
      OrderQueue queue,
      AlertQueue alerts,
      Refusals refusals,
      Clock clock) {
    RefusalLog refusalLog = new RefusalLog(refusals);
    Intake intake = new Intake(signals, queue, alerts, new Lookalikes(signals, refusalLog));
    return new AcceptSignal(hooks, intake, refusalLog, clock);
  }
}
