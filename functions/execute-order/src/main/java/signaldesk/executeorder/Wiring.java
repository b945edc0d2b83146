package signaldesk.executeorder;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Map;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.adapter.paper.PaperTable;
import signaldesk.adapter.sqs.Sqs;
import signaldesk.adapter.sqs.SqsVisibility;
import signaldesk.port.Broker;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the function is made of, top to bottom. */
record Wiring(ExecuteOrder executeOrder, InOrder.Visibility visibility, Time time) {

  /** The function as it runs on Lambda, from its environment variables. */
  static Wiring of(Map<String, String> environment) {
    return of(environment, DynamoDb.client(), Sqs.client());
  }

  static Wiring of(Map<String, String> environment, DynamoDbClient dynamo, SqsClient sqs) {
    Env env = new Env(environment);
    Time time = Time.system();
    String desk = env.need("DESK_TABLE");
    Broker paper =
        new PaperBroker(
            new PaperTable(dynamo, env.need("PAPER_TABLE")),
            new DeskVenueSettings(dynamo, desk),
            time);
    return of(env, dynamo, sqs, time, Map.of("paper", paper));
  }

  /** With these brokers, by the name that accounts call them. */
  static Wiring of(
      Env env, DynamoDbClient dynamo, SqsClient sqs, Time time, Map<String, Broker> brokers) {
    String desk = env.need("DESK_TABLE");
    SqsVisibility visibility = new SqsVisibility(sqs, env.need("ORDERS_QUEUE_URL"));
    Ports ports =
        new Ports(
            new OrderTable(dynamo, env.need("ORDERS_TABLE")),
            new DeskAccounts(dynamo, desk),
            new DeskSwitches(dynamo, desk),
            brokers,
            time,
            Limits.standard());
    return new Wiring(
        new ExecuteOrder(ports),
        (messages, pause) ->
            visibility.comeBack(
                messages.stream().map(SQSMessage::getReceiptHandle).toList(), pause),
        time);
  }
}
