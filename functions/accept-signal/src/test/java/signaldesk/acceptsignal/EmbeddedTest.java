package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.Sqs;
import signaldesk.adapter.sqs.SqsOrderQueue;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Hook;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.port.OrderQueue;
import signaldesk.signal.Signal;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The webhook on a real table and a real queue. */
class EmbeddedTest {
  private static final String ALERT = Alert.entry().json();

  private final TestBackend backend = TestBackend.fresh();
  private final TestClock clock = new TestClock(TestDesk.START);
  private final DynamoDb dynamo = dynamo(backend);
  private final SignalTable signals = new SignalTable(dynamo, backend.table("Signals"));
  private final SqsOrderQueue queue =
      new SqsOrderQueue(sqs(backend), backend.queueUrl("OrdersQueue"));
  private final DeskRefusals refusals = new DeskRefusals(dynamo, backend.table("Desk"));

  DynamoDb dynamo(TestBackend on) {
    return new SdkDynamoDb(on.dynamoDb());
  }

  Sqs sqs(TestBackend on) {
    return new SdkSqs(on.sqs());
  }

  @Test
  void fourDeliveriesAtOnceGiveOneSetOfOrders() throws Exception {
    AcceptSignal acceptSignal = desk(List.of("1001", "1002", "1003"), queue);

    List<HttpAnswer> answers = Together.run(4, () -> post(acceptSignal));

    assertTrue(answers.stream().allMatch(answer -> answer.status() / 100 == 2), answers::toString);
    assertTrue(answers.stream().anyMatch(answer -> answer.status() == 202));
    assertOrders(stored(answers), 3);
    assertEquals(200, post(acceptSignal).status());
  }

  @Test
  void fourDeliveriesAtOnceToAThousandAccountsToo() throws Exception {
    AcceptSignal acceptSignal = desk(accounts(1000), queue);

    List<HttpAnswer> answers = Together.run(4, () -> post(acceptSignal));

    assertTrue(answers.stream().allMatch(answer -> answer.status() / 100 == 2), answers::toString);
    assertEquals(accounts(1000), stored(answers).accountIds());
    assertEquals("1000", messagesInQueue());
  }

  @Test
  void whatOneDeliveryLeftTheNextQueues() {
    OrderQueue firstHalf =
        requests -> {
          queue.send(requests.subList(0, 12));
          throw new NotQueued("the rest was not taken");
        };
    AcceptSignal failing = desk(accounts(25), firstHalf);
    try {
      HttpAnswer unexpected = post(failing);
      throw new AssertionError("answered " + unexpected);
    } catch (NotQueued expected) {
      clock.pass(Duration.ofSeconds(5));
    }

    HttpAnswer answer = post(desk(accounts(25), queue));

    assertEquals(202, answer.status());
    Signal signal = stored(List.of(answer));
    assertEquals(TestDesk.START, signal.acceptedAt());
    assertTrue(signal.queued());
    assertOrders(signal, 25);
  }

  @Test
  void aBadSignalLeavesNoSignalAndNoOrderButItsRefusal() {
    AcceptSignal acceptSignal = desk(List.of("1001"), queue);

    HttpRequest bad =
        TestDesk.request(
            "POST", TestDesk.TOKEN, "1.2.3.4", Alert.entry().without("comment").json());
    HttpAnswer answer = acceptSignal.answer(bad);

    assertEquals(400, answer.status());
    assertEquals(List.of(), signals.ofDay(LocalDate.parse("2026-11-23"), 10, "").items());
    assertEquals(List.of(), received(1));
    // Kept beside the answer: a machine that is too busy for it gives it up, and keeps another's.
    for (int i = 0; i < 10 && kept() == 0; i++) {
      assertEquals(400, acceptSignal.answer(bad).status());
    }
    assertEquals(1, kept());
  }

  private int kept() {
    return refusals.ofHook("momentum", 10, "").items().size();
  }

  private AcceptSignal desk(List<String> accountIds, OrderQueue orderQueue) {
    Hook hook = TestDesk.with(List.of(), accountIds);
    DeskTable table = new DeskTable(dynamo, backend.table("Desk"));
    DeskHooks.items(hook).forEach(table::put);
    return Wiring.acceptSignal(
        new DeskHooks(dynamo, backend.table("Desk")),
        signals,
        orderQueue,
        new MemoryAlertQueue(),
        refusals,
        clock);
  }

  private static HttpAnswer post(AcceptSignal acceptSignal) {
    return acceptSignal.answer(TestDesk.request("POST", TestDesk.TOKEN, "52.89.214.238", ALERT));
  }

  private Signal stored(List<HttpAnswer> answers) {
    String signalId = TestDesk.json(answers.getFirst()).get("signalId").asText();
    return signals.find(signalId).orElseThrow();
  }

  private void assertOrders(Signal signal, int count) {
    assertEquals(count, signal.accountIds().size());
    List<OrderRequest> received = received(count + 1);
    assertEquals(count, received.size());
    assertEquals(
        new HashSet<>(
            signal.accountIds().stream().map(account -> OrderRequest.of(signal, account)).toList()),
        new HashSet<>(received));
  }

  private String messagesInQueue() {
    return backend
        .sqs()
        .getQueueAttributes(get ->
            get.queueUrl(backend.queueUrl("OrdersQueue"))
                .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        .attributes()
        .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "");
  }

  private List<OrderRequest> received(int atMost) {
    List<OrderRequest> received = new ArrayList<>();
    while (received.size() < atMost) {
      List<Message> messages =
          backend
              .sqs()
              .receiveMessage(receive ->
                  receive
                      .queueUrl(backend.queueUrl("OrdersQueue"))
                      .maxNumberOfMessages(10)
                      .waitTimeSeconds(1))
              .messages();
      if (messages.isEmpty()) {
        break;
      }
      messages.forEach(message -> received.add(OrderJson.read(message.body())));
    }
    return received;
  }

  private static List<String> accounts(int count) {
    return IntStream.range(0, count).mapToObj(i -> Integer.toString(10_000 + i)).toList();
  }
}
