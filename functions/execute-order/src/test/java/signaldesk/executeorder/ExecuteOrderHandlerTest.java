package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.executeorder.FaultyBroker.Filling;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** A batch from the queue to the broker, and what Lambda is told about it. */
class ExecuteOrderHandlerTest {
  private final Bench bench = new Bench();
  private final List<String> visibility = new ArrayList<>();
  private final ExecuteOrderHandler handler =
      new ExecuteOrderHandler(
          new Wiring(
              new ExecuteOrder(bench.ports()),
              new KeptAccounts(bench.accounts, bench.switches),
              (messages, pause) ->
                  visibility.add(
                      messages.stream().map(SQSMessage::getMessageId).toList()
                          + " after "
                          + pause.toMillis()),
              bench.time));

  @Test
  void theExampleEventsAreExecutedWhicheverDayTheyAreSent() {
    bench.time.pause(Duration.ofDays(365));
    bench.accounts.put(
        new Account(
            "1002",
            "owner-1",
            "topstep",
            "practice",
            "100K",
            "venue",
            Map.of("NQ1!", new Size("NQ1!", 1))));

    SQSBatchResponse response = handle(Events.file("2-execute-order-entry.json"));

    assertEquals(List.of(), response.getBatchItemFailures());
    assertEquals(2, bench.broker.held("1001"));
    assertEquals(1, bench.broker.held("1002"));

    response = handle(Events.file("2-execute-order-exit.json"));

    assertEquals(List.of(), response.getBatchItemFailures());
    assertEquals(0, bench.broker.held("1001"));
    assertEquals(1, bench.broker.held("1002"));
  }

  @Test
  void anOrderThatWaitsHoldsItsGroupAndTheVisibilityIsSetFirst() {
    bench.broker.filling(new Filling(0, Duration.ofSeconds(60), false));
    OrderRequest first = bench.signal(Target.LONG);
    OrderRequest second = bench.signal(Target.NOT_LONG);

    SQSBatchResponse response = handle(Events.of(first, second));

    assertEquals(List.of("m0", "m1"), failed(response));
    assertEquals(List.of("[m0, m1] after 2000"), visibility);
    assertEquals(OrderState.ACCEPTED, bench.state(first));
    assertTrue(bench.orders.find(Bench.ACCOUNT, second.orderId()).isEmpty());
  }

  @Test
  void anExitThatWaitsComesBackWithinASecond() {
    bench.broker.down = true;

    SQSBatchResponse response = handle(Events.of(bench.signal(Target.FLAT)));

    assertEquals(List.of("m0"), failed(response));
    assertEquals(List.of("[m0] after 1000"), visibility);
  }

  @Test
  void anExitBehindAnEntryThatWaitsForRequestsIsNotHeldForLong() {
    bench.broker.down = true;
    bench.broker.leftAlone = Duration.ofSeconds(71);
    OrderRequest entry = bench.signal(Target.LONG);
    OrderRequest exit = bench.signal(Target.FLAT);

    SQSBatchResponse response = handle(Events.of(entry, exit));

    assertEquals(List.of("m0", "m1"), failed(response));
    assertEquals(List.of("[m0, m1] after 5000"), visibility);
    bench.broker.down = false;
    bench.time.pause(Duration.ofSeconds(5));
    assertEquals(List.of(), failed(handle(Events.of(entry, exit))));
    assertTrue(bench.state(exit).ended());
  }

  @Test
  void anEntryThatTheVenueSendsAwayForLongHoldsItsGroupForFiveSecondsToo() {
    Fault[] many = new Fault[20];
    Arrays.fill(many, Fault.TOO_MANY);
    bench.broker.meeting(many);
    bench.broker.wire.sentAwayFor = Duration.ofSeconds(59);

    handle(Events.of(bench.signal(Target.LONG), bench.signal(Target.FLAT)));

    assertEquals(List.of("[m0, m1] after 5000"), visibility);
  }

  @Test
  void aMessageNobodyCanReadGoesBackAloneAndHoldsNobody() {
    OrderRequest entry = bench.signal(Target.LONG);
    SQSEvent event =
        Events.event(
            List.of(
                Events.body("bad", Bench.ACCOUNT, "{\"accountId\": 1001}"),
                Events.body("good", Bench.ACCOUNT, OrderJson.write(entry))));

    SQSBatchResponse response = handle(event);

    assertEquals(List.of("bad"), failed(response));
    assertEquals(List.of("[bad] after 0"), visibility);
    assertEquals(OrderState.FILLED, bench.state(entry));
  }

  @Test
  void aFailureInsideIsNeverThrown() {
    Ports dying = Crashes.at(0, bench.ports());
    ExecuteOrderHandler failing =
        new ExecuteOrderHandler(
            new Wiring(
                new ExecuteOrder(dying),
                new KeptAccounts(bench.accounts, bench.switches),
                (_, _) -> {},
                bench.time));

    SQSBatchResponse response =
        failing.handleRequest(
            Events.of(bench.signal(Target.LONG)), Events.context(Duration.ofSeconds(30)));

    assertEquals(List.of("m0"), failed(response));
  }

  @Test
  void withoutTimeNothingIsClaimed() {
    OrderRequest entry = bench.signal(Target.LONG);

    SQSBatchResponse response =
        handler.handleRequest(Events.of(entry), Events.context(Duration.ofSeconds(5)));

    assertEquals(List.of("m0"), failed(response));
    assertTrue(bench.orders.all().isEmpty());
  }

  private SQSBatchResponse handle(SQSEvent event) {
    return handler.handleRequest(event, Events.context(Duration.ofSeconds(30)));
  }

  private static List<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream().map(each -> each.getItemIdentifier()).toList();
  }
}
