package signaldesk.executeorder;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskFronts;
import signaldesk.adapter.dynamodb.DeskRequestWindows;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTokens;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.adapter.paper.PaperTable;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.ProjectXBrokers;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.adapter.secrets.DeskSecrets;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.SqsVisibility;
import signaldesk.desk.Hosting;
import signaldesk.port.Broker;
import signaldesk.port.Brokers;
import signaldesk.port.Switches;

/** What the function is made of, top to bottom. */
record Wiring(
    ExecuteOrder executeOrder, KeptAccounts accounts, InOrder.Visibility visibility, Time time) {
  /** All orders of a batch wait for one read of them: none is held up for long by it. */
  private static final Duration SWITCHES = Duration.ofSeconds(2);

  /** The function as it runs on Lambda, from its environment variables. */
  static Wiring executeOrder(Map<String, String> environment) {
    return executeOrder(environment, Time.system(), UnaryOperator.identity());
  }

  /** With another clock, or with something around the paper venue. */
  static Wiring executeOrder(
      Map<String, String> environment, Time time, UnaryOperator<Broker> around) {
    Env env = new Env(environment);
    String ordersTable = env.need("ORDERS_TABLE");
    String deskTable = env.need("DESK_TABLE");
    String paperTable = env.need("PAPER_TABLE");
    String queueUrl = env.need("ORDERS_QUEUE_URL");

    DynamoDb dynamo = SdkDynamoDb.fromEnvironment();
    SqsVisibility visibility = new SqsVisibility(SdkSqs.fromEnvironment(), queueUrl);
    Broker paper =
        new PaperBroker(
            new PaperTable(dynamo, paperTable), new DeskVenueSettings(dynamo, deskTable), time);
    Switches switches = new SharedSwitches(new DeskSwitches(dynamo.within(SWITCHES), deskTable));
    KeptAccounts accounts = new KeptAccounts(new DeskAccounts(dynamo, deskTable), switches);
    Ports ports =
        new Ports(
            new OrderTable(dynamo, ordersTable),
            accounts,
            switches,
            new Venues(
                Map.of("paper", around.apply(paper)),
                Map.of(ProjectXBrokers.NAME, projectX(dynamo, deskTable, environment)),
                new DeskFirms(dynamo, deskTable),
                here(env)),
            time,
            Limits.standard());
    return new Wiring(
        new ExecuteOrder(ports),
        accounts,
        (messages, pause) ->
            visibility.comeBack(
                messages.stream().map(SQSMessage::getReceiptHandle).toList(), pause),
        time);
  }

  /** Owners' venues; their keys are read when the first order needs one. */
  private static Brokers projectX(
      DynamoDb dynamo, String deskTable, Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    DeskFronts fronts = new DeskFronts(dynamo, deskTable);
    Gateways gateways =
        new Gateways(
            DeskSecrets.whenAsked(environment),
            new DeskTokens(dynamo, deskTable),
            new SharedAllowance(new DeskRequestWindows(dynamo, deskTable), clock),
            clock,
            reason -> Log.alarm("owner locked out", LogField.REASON.of(reason)));
    return new ProjectXBrokers(
        gateways,
        new DeskFirms(dynamo, deskTable),
        clock,
        (firm, front, _) -> fronts.note(firm, front.root(), front.id(), clock.instant()));
  }

  /** The cloud, unless somebody says that it is an owner's device. */
  static Hosting here(Env env) {
    return env.variables().getOrDefault("HOSTING", "").equals("owner-device")
        ? Hosting.OWNER_DEVICE
        : Hosting.CLOUD;
  }
}
