package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;
import signaldesk.desk.Refusal;
import signaldesk.order.OrderRequest;
import signaldesk.port.Hooks;
import signaldesk.port.NotQueued;

/** Stored once, queued once, whatever fails in between. */
class ProtocolTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void fourDeliveriesAtOnceGiveOneSetOfOrders() throws Exception {
    List<HttpAnswer> answers = Together.run(4, () -> desk.post(Alert.entry()));

    assertTrue(answers.stream().anyMatch(answer -> answer.status() == 202));
    assertTrue(answers.stream().allMatch(answer -> answer.status() / 100 == 2));
    assertEquals(
        List.of("1001", "1002", "1003"),
        desk.queue.messages().stream().map(OrderRequest::accountId).sorted().toList());
    assertTrue(desk.signal().queued());
  }

  @Test
  void aDeliveryAfterAFailedQueueFinishesItAndSaysAccepted() {
    desk.queue.takeOnly(1);
    assertThrows(NotQueued.class, () -> desk.post(Alert.entry()));
    assertEquals(1, desk.queue.messages().size());
    desk.queue.takeOnly(100);
    desk.clock.pass(Duration.ofSeconds(5));

    assertEquals(202, desk.post(Alert.entry()).status());

    assertEquals(TestDesk.START, desk.signal().acceptedAt(), "the first delivery fixed it");
    assertEquals(
        desk.signal().accountIds().stream()
            .map(account -> OrderRequest.of(desk.signal(), account))
            .toList(),
        desk.queue.messages());
    assertEquals(200, desk.post(Alert.entry()).status(), "now it is a duplicate");
  }

  @Test
  void aDeliveryAfterALostMarkQueuesNothingTwice() {
    desk.signals.faults().once("markQueued", new IllegalStateException("away"));
    assertThrows(IllegalStateException.class, () -> desk.post(Alert.entry()));

    assertEquals(202, desk.post(Alert.entry()).status());
    assertEquals(3, desk.queue.messages().size());
  }

  @Test
  void theFirstDeliverysAccountsAndVerdictStand() {
    desk.queue.faults().once("send", new NotQueued("away"));
    assertThrows(NotQueued.class, () -> desk.post(Alert.entry()));
    desk.hooks.put(TestDesk.with(List.of(), List.of("9999")));
    desk.clock.pass(Duration.ofMinutes(10)); // an entry of that age would be expired by now

    assertEquals(202, desk.post(Alert.entry()).status());
    assertEquals(
        List.of("1001", "1002", "1003"),
        desk.queue.messages().stream().map(OrderRequest::accountId).toList());
  }

  @Test
  void nothingIsQueuedThatIsNotStored() {
    desk.signals.faults().on("putIfAbsent", ProtocolTest::fail);

    assertThrows(IllegalStateException.class, () -> desk.post(Alert.entry()));
    assertEquals(List.of(), desk.queue.messages());
  }

  @Test
  void anAccountNamedTwiceTradesOnce() {
    desk.hooks.put(TestDesk.with(List.of(), List.of("1001", "1002", "1001")));

    assertEquals(2, TestDesk.json(desk.post(Alert.entry())).get("accounts").asInt());
    assertEquals(2, desk.queue.messages().size());
  }

  @Test
  void theSameContentLongAfterStaysADuplicateAndIsRecorded() {
    TestDesk received = TestDesk.where(TimeMeaning.RECEIVED);
    Alert timeless = Alert.entry().without("time_Of_Message");
    received.post(timeless);
    received.clock.pass(Lookalikes.LONG_AFTER.plusSeconds(1));

    assertEquals(200, received.post(timeless).status());

    assertEquals(3, received.queue.messages().size());
    Refusal refusal = received.refusals.all().getFirst();
    assertEquals(200, refusal.status());
    assertTrue(
        refusal
            .errors()
            .getFirst()
            .startsWith("body: possibly a new signal: the same content came 15"),
        refusal.toString());
  }

  @Test
  void theSameContentAfterALaterSignalStaysADuplicateAndIsRecorded() {
    TestDesk received = TestDesk.where(TimeMeaning.RECEIVED);
    Alert timeless = Alert.entry().without("time_Of_Message");
    received.post(timeless);
    received.clock.pass(Duration.ofSeconds(30));
    received.post(Alert.exit().without("time_Of_Message"));
    received.clock.pass(Duration.ofSeconds(30));

    assertEquals(200, received.post(timeless).status());

    assertEquals(6, received.queue.messages().size());
    assertEquals(1, received.refusals.all().size());
  }

  @Test
  void aLaterSignalOfAnotherSymbolSaysNothing() {
    desk.post(Alert.entry());
    desk.clock.pass(Duration.ofSeconds(1));
    desk.post(Alert.entry().with("symbol", "\"MNQ1!\""));

    assertEquals(200, desk.post(Alert.entry()).status());
    assertEquals(List.of(), desk.refusals.all());
  }

  @Test
  void theOrdinaryPathNeverReadsTheDay() {
    desk.signals.faults().on("ofDay", ProtocolTest::fail);

    assertEquals(202, desk.post(Alert.entry()).status());
    assertEquals(200, desk.post(Alert.entry()).status(), "a failed check changes no answer");
  }

  @Test
  void everyDuplicateIsCountedEvenWhereItCannotBeChecked() {
    desk.post(Alert.entry());
    assertEquals(0, desk.signals.all().getFirst().duplicates());

    desk.post(Alert.entry());
    desk.signals.faults().on("ofDay", ProtocolTest::fail);
    desk.post(Alert.entry());
    desk.signals.faults().on("countDuplicate", ProtocolTest::fail);
    HttpAnswer uncounted = desk.post(Alert.entry());

    assertEquals(200, uncounted.status(), "a failed count changes no answer");
    assertEquals(2, desk.signals.all().getFirst().duplicates());
  }

  @Test
  void aWarmUpThatFailsStopsNothing() {
    Hooks away =
        new Hooks() {
          @Override
          public Optional<Hook> byTokenDigest(String digest) {
            throw new IllegalStateException("the table is away");
          }

          @Override
          public Optional<Hook> byName(String name) {
            return Optional.empty();
          }

          @Override
          public List<Hook> all() {
            return List.of();
          }
        };

    Wiring.acceptSignal(away, desk.signals, desk.queue, desk.alerts, desk.refusals, desk.clock)
        .warmUp();
    desk.acceptSignal.warmUp();

    assertEquals(202, desk.post(Alert.entry()).status());
  }

  @Test
  void aTableThatHangsAtTheStartEatsNoAnswerTime() {
    CountDownLatch never = new CountDownLatch(1);
    Hooks hanging =
        new Hooks() {
          @Override
          public Optional<Hook> byTokenDigest(String digest) {
            try {
              never.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return Optional.empty();
          }

          @Override
          public Optional<Hook> byName(String name) {
            return Optional.empty();
          }

          @Override
          public List<Hook> all() {
            return List.of();
          }
        };
    AcceptSignal starting =
        Wiring.acceptSignal(
            hanging, desk.signals, desk.queue, desk.alerts, desk.refusals, desk.clock);

    long start = System.nanoTime();
    starting.warmUp();
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertTrue(took.compareTo(Aside.PATIENCE) >= 0, took + ": it was given its time");
    assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took + ": it waited on");
    assertTrue(Aside.PATIENCE.compareTo(Duration.ofSeconds(2)) < 0, "2.5 s are for the answer");
    never.countDown();
  }

  private static void fail() {
    throw new IllegalStateException("the table is away");
  }
}
