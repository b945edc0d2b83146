package signaldesk.adapter.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.InOrder.Outcome;

/** A batch of {@code group + number} messages: groups side by side, each in order. */
class InOrderTest {
  private static final Duration PLENTY = Duration.ofMinutes(2);
  private static final Outcome DONE = new Outcome.Done();

  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
  private final List<String> comingBack = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everyGroupIsHandledInOrder() {
    assertEquals(List.of(), failed(_ -> DONE, "a1", "b1", "a2", "b2", "a3"));

    assertEquals(List.of("a1", "a2", "a3"), handledOf("a"));
    assertEquals(List.of("b1", "b2"), handledOf("b"));
    assertEquals(List.of(), comingBack);
  }

  @Test
  void aGroupStopsAtTheFirstThatWaitsAndTheOthersGoOn() {
    List<String> failed =
        failed(
            message ->
                message.getMessageId().equals("a2")
                    ? new Outcome.Wait(Duration.ofSeconds(1))
                    : DONE,
            "a1",
            "a2",
            "b1",
            "a3",
            "b2");

    assertEquals(List.of("a2", "a3"), failed);
    assertEquals(List.of("a1", "a2"), handledOf("a"));
    assertEquals(List.of("b1", "b2"), handledOf("b"));
    assertEquals(List.of("[a2, a3] after PT1S"), comingBack);
  }

  @Test
  void whateverIsThrownIsAFailureOfItsGroupOnly() {
    List<String> failed =
        failed(
            message ->
                switch (message.getMessageId()) {
                  case "a1" -> throw new IllegalStateException("database away");
                  case "b1" -> throw new StackOverflowError();
                  default -> DONE;
                },
            "a1",
            "a2",
            "b1",
            "c1");

    assertEquals(List.of("a1", "a2", "b1"), failed);
    assertEquals(List.of("c1"), handledOf("c"));
    assertTrue(comingBack.contains("[a1, a2] after PT2S"), comingBack.toString());
  }

  @Test
  void aMessageThatFailsOnComesBackLaterAndLater() {
    SQSMessage old = message("a1");
    old.setAttributes(Map.of("MessageGroupId", "a", "ApproximateReceiveCount", "40"));

    inOrder(
            _ -> {
              throw new IllegalStateException("still away");
            })
        .process(event(List.of(old)), PLENTY);

    assertEquals(List.of("[a1] after PT20S"), comingBack);
  }

  @Test
  void whatNobodyCanReadGoesBackAloneAndAtOnce() {
    List<String> failed =
        failed(
            message -> message.getMessageId().equals("a1") ? new Outcome.Unreadable() : DONE,
            "a1",
            "a2");

    assertEquals(List.of("a1"), failed);
    assertEquals(List.of("a1", "a2"), handledOf("a"));
    assertEquals(List.of("[a1] after PT0S"), comingBack);
  }

  @Test
  void aGroupThatHangsIsReportedAndHoldsNoOther() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);

    List<String> failed =
        inOrder(
                message -> {
                  if (message.getMessageId().equals("a2")) {
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      interrupted.countDown();
                      throw new IllegalStateException("interrupted", e);
                    }
                  }
                  return DONE;
                })
            .process(event("a1", "a2", "b1", "a3"), Duration.ofSeconds(5))
            .getBatchItemFailures()
            .stream()
            .map(failure -> failure.getItemIdentifier())
            .toList();

    assertEquals(List.of("a2", "a3"), failed);
    assertEquals(List.of("b1"), handledOf("b"));
    assertTrue(interrupted.await(60, TimeUnit.SECONDS));
  }

  @Test
  void aVisibilityThatCannotBeSetChangesNothingElse() {
    InOrder inOrder =
        new InOrder(
            _ -> new Outcome.Wait(Duration.ofSeconds(1)),
            (_, _) -> {
              throw new IllegalStateException("queue away");
            });

    assertEquals(1, inOrder.process(event("a1"), PLENTY).getBatchItemFailures().size());
  }

  private List<String> failed(InOrder.Step step, String... ids) {
    return inOrder(step).process(event(ids), PLENTY).getBatchItemFailures().stream()
        .map(failure -> failure.getItemIdentifier())
        .toList();
  }

  private InOrder inOrder(InOrder.Step step) {
    return new InOrder(
        message -> {
          handled.add(message.getMessageId());
          return step.handle(message);
        },
        (messages, pause) ->
            comingBack.add(
                messages.stream().map(SQSMessage::getMessageId).toList() + " after " + pause));
  }

  private List<String> handledOf(String group) {
    return handled.stream().filter(id -> id.startsWith(group)).toList();
  }

  private static SQSEvent event(String... ids) {
    return event(Stream.of(ids).map(InOrderTest::message).toList());
  }

  private static SQSEvent event(List<SQSMessage> messages) {
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  private static SQSMessage message(String id) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setReceiptHandle("handle-of-" + id);
    message.setAttributes(
        Map.of("MessageGroupId", id.substring(0, 1), "ApproximateReceiveCount", "1"));
    return message;
  }
}
