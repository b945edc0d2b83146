package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Every row of the webhook's table of answers. */
class AnswersTest {
  private final TestDesk desk = new TestDesk();

  @Test
  void aGoodSignalIsStoredWithAnOrderForEveryAccountAnd202() {
    HttpAnswer answer = desk.post(Alert.entry());

    assertEquals(202, answer.status());
    Signal signal = desk.signal();
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"accepted\",\"accounts\":3,\"warnings\":[]}"
            .formatted(signal.signalId()),
        answer.body());
    assertEquals("application/json", answer.headers().get("content-type"));
    assertEquals("momentum", signal.hook());
    assertEquals(Target.LONG, signal.target());
    assertEquals("21010.25", String.valueOf(signal.price()));
    assertEquals(Instant.parse("2026-11-23T15:30:00Z"), signal.firedAt());
    assertEquals(TestDesk.START, signal.acceptedAt());
    assertEquals(Instant.parse("2026-11-23T15:31:00Z"), signal.entryDeadline());
    assertEquals(Alert.entry().json(), signal.body());
    assertTrue(signal.queued());
    assertEquals(
        List.of(
            OrderRequest.of(signal, "1001"),
            OrderRequest.of(signal, "1002"),
            OrderRequest.of(signal, "1003")),
        desk.queue.messages());
  }

  @Test
  void theSameSignalAgainIsADuplicateAndNothingNewHappens() {
    desk.post(Alert.entry());
    desk.clock.pass(Duration.ofSeconds(5));

    HttpAnswer answer = desk.post(Alert.entry());

    assertEquals(200, answer.status());
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"duplicate\"}".formatted(desk.signal().signalId()),
        answer.body());
    assertEquals(3, desk.queue.messages().size());
    assertEquals(TestDesk.START, desk.signal().acceptedAt());
    assertEquals(List.of(), desk.refusals.all());
  }

  @Test
  void anEntryPastItsAgeIsStoredAndNotTraded() {
    desk.clock.pass(Duration.ofSeconds(59));

    HttpAnswer answer = desk.post(Alert.entry()); // 60.25 s after it was fired

    assertEquals(200, answer.status());
    assertEquals(
        "{\"signalId\":\"%s\",\"status\":\"expired\"}".formatted(desk.signal().signalId()),
        answer.body());
    assertEquals(Verdict.EXPIRED, desk.signal().verdict());
    assertEquals(List.of(), desk.signal().accountIds());
    assertEquals(List.of(), desk.queue.messages());
    assertEquals(answer, desk.post(Alert.entry()), "a redelivery is told the same");
  }

  @Test
  void anEntryOfExactlyItsAgeIsTraded() {
    desk.clock.pass(Duration.ofMillis(58_750));

    assertEquals(202, desk.post(Alert.entry()).status());
  }

  @Test
  void anExitIsNeverTooOld() {
    desk.clock.pass(Duration.ofHours(30));

    assertEquals(202, desk.post(Alert.exit()).status());
    assertEquals(3, desk.queue.messages().size());
  }

  @Test
  void aHookWithoutAccountsSaysSoInsteadOfQueueingNothing() {
    desk.hooks.put(TestDesk.with(List.of(), List.of()));

    assertEquals("400 hook:no_accounts", desk.verdict(Alert.entry()));
    assertEquals(List.of(), desk.signals.all());
  }

  @Test
  void allErrorsComeAtOnceAndEachIsKept() {
    String all =
        desk.verdict(
            Alert.entry()
                .with("direction", "\"hold\"")
                .without("comment")
                .with("symbol", "\"NQZ2026\"")
                .with("time_Of_Message", "\"2026-11-23T15:30:00\""));

    assertEquals(
        "400 direction:unknown_direction comment:required symbol:dated_symbol"
            + " time_Of_Message:missing_zone",
        all);
    assertEquals(4, desk.refusals.all().getFirst().errors().size());
    assertTrue(desk.refusals.all().getFirst().excerpt().contains("NQZ2026"));
    assertEquals(List.of(), desk.signals.all());
    assertEquals(List.of(), desk.queue.messages());
  }

  @Test
  void failingToKeepARefusalChangesNothing() {
    desk.refusals.faults().on("keep", AnswersTest::fail);

    assertEquals("400 comment:required", desk.verdict(Alert.entry().without("comment")));
  }

  @Test
  void aTableThatHangsDoesNotChangeARefusalEither() {
    CountDownLatch never = new CountDownLatch(1);
    desk.refusals
        .faults()
        .on(
            "keep",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertEquals("400 comment:required", desk.verdict(Alert.entry().without("comment")));
  }

  @Test
  void unknownFieldsAreKept() {
    desk.post(Alert.entry().with("strategy_order_id", "\"L1\"").with("note", "{\"a\": [1]}"));

    assertTrue(desk.signal().body().contains("\"note\": {\"a\": [1]}"));
    assertFalse(desk.signal().body().isEmpty());
  }

  private static void fail() {
    throw new IllegalStateException("the table is away");
  }
}
