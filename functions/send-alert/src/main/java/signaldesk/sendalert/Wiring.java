package signaldesk.sendalert;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import signaldesk.adapter.alerts.ChatMessenger;
import signaldesk.adapter.alerts.Whop;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskAlarms;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskFronts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskMarks;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.dynamodb.TradeTable;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.secrets.DeskSecrets;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.SqsAlertQueue;
import signaldesk.adapter.sqs.SqsDeadLetters;
import signaldesk.adapter.sqs.SqsParking;
import signaldesk.adapter.sqs.SqsVisibility;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.Marks;
import signaldesk.port.Messenger;
import signaldesk.port.Parking;
import signaldesk.sendalert.alarm.Alarms;
import signaldesk.sendalert.alarm.KeptAlarms;
import signaldesk.sendalert.alarm.Sources;

/** What the function is made of, top to bottom. */
record Wiring(
    SendAlert sendAlert, Parking parking, InOrder.Visibility visibility, InstantSource clock) {

  /** Chats answer in far less; a batch waits for no more than a few that do not. */
  private static final Duration ANSWER_TIME = Duration.ofSeconds(4);

  /** The function as it runs on Lambda, from its environment variables. */
  static Wiring sendAlert(Map<String, String> environment) {
    Env env = new Env(environment);
    String queueUrl = env.need("ALERTS_QUEUE_URL");
    String deadQueueUrl = env.need("ALERTS_DEAD_QUEUE_URL");
    String deskTable = env.need("DESK_TABLE");
    DynamoDb dynamo = SdkDynamoDb.fromEnvironment();
    Ledger ledger =
        new Ledger(
            new SignalTable(dynamo, env.need("SIGNALS_TABLE")),
            new OrderTable(dynamo, env.need("ORDERS_TABLE")),
            new TradeTable(dynamo, env.need("TRADES_TABLE")),
            new DeskAccounts(dynamo, deskTable));
    SdkSqs sqs = SdkSqs.fromEnvironment();
    SqsVisibility visibility = new SqsVisibility(sqs, queueUrl);
    Channels channels = new DeskChannels(dynamo, deskTable);
    Marks marks = new DeskMarks(dynamo, deskTable);
    AlertQueue queue = new SqsAlertQueue(sqs, queueUrl);
    Sources sources =
        new Sources(
            new DeskAlarms(dynamo, deskTable),
            channels,
            marks,
            new SqsDeadLetters(sqs.client(), deadLetters(env)),
            new DeskSwitches(dynamo, deskTable),
            new DeskHooks(dynamo, deskTable),
            new DeskRefusals(dynamo, deskTable),
            ledger.signals(),
            ledger.orders(),
            new PositionTable(dynamo, env.need("POSITIONS_TABLE")),
            ledger.accounts(),
            new DeskFronts(dynamo, deskTable));
    return of(
        ledger,
        channels,
        new ChatMessenger(
            DeskSecrets.of(environment), Whop.itself(), ANSWER_TIME, InstantSource.system()),
        marks,
        queue,
        new SqsParking(sqs, deadQueueUrl),
        new KeptAlarms(sources, queue),
        (messages, pause) ->
            visibility.comeBack(
                messages.stream().map(SQSMessage::getReceiptHandle).toList(), pause),
        InstantSource.system(),
        RandomGenerator.getDefault());
  }

  static Wiring of(
      Ledger ledger,
      Channels channels,
      Messenger messenger,
      Marks marks,
      AlertQueue queue,
      Parking parking,
      Alarms alarms,
      InOrder.Visibility visibility,
      InstantSource clock,
      RandomGenerator random) {
    Delivering delivering =
        new Delivering(channels, messenger, marks, queue, parking, new Patience(random), clock);
    return new Wiring(
        new SendAlert(channels, marks, queue, ledger, delivering, alarms),
        parking,
        visibility,
        clock);
  }

  /** Where what is given up is put aside, by what the operator calls it. */
  private static Map<String, String> deadLetters(Env env) {
    return Map.of(
        "orders", env.need("ORDERS_DEAD_QUEUE_URL"),
        "positions", env.need("POSITIONS_FAILED_QUEUE_URL"),
        "alerts", env.need("ALERTS_DEAD_QUEUE_URL"),
        "schedules", env.need("SCHEDULES_FAILED_QUEUE_URL"));
  }
}
