package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.port.FaultyReceiver.hang;
import static signaldesk.port.FaultyReceiver.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signaldesk.port.FaultyReceiver;

/** Orders wait for no chat: how long they take is measured, in real time. */
@Timeout(120)
class OrdersBesideChatTest {
  private static final Duration ANSWER_TIME = Duration.ofMillis(200);

  /** Generous to a busy machine, and still far from what one hanging chat would cost an order. */
  private static final Duration MORE = Duration.ofMillis(100);

  @Test
  void ordersAreFilledEquallyFastWhileTheChatAnswers429And500AndHangs() {
    Duration healthy = healthy();
    try (FaultyReceiver chat = FaultyReceiver.open()) {
      for (int i = 0; i < 100; i++) {
        chat.then(status(429), status(500), hang());
      }

      Duration faulty = median(RealDesk::asWired, chat, 9);

      assertTrue(faulty.compareTo(healthy.plus(MORE)) < 0, faulty + " after " + healthy);
      assertEquals(0, chat.requests().stream().filter(FaultyReceiver.Request::taken).count());
    }
  }

  @Test
  void anOrderThatWaitedForTheChatWouldBeSeen() {
    Duration healthy = healthy();
    try (FaultyReceiver chat = FaultyReceiver.open()) {
      chat.then(hang(), hang(), hang());

      Duration waiting = median(RealDesk::waiting, chat, 3);

      assertTrue(waiting.compareTo(healthy.plus(MORE)) > 0, waiting + " after " + healthy);
    }
  }

  private static Duration healthy() {
    try (FaultyReceiver chat = FaultyReceiver.open()) {
      Duration median = median(RealDesk::asWired, chat, 30);
      assertTrue(chat.requests().stream().allMatch(FaultyReceiver.Request::taken));
      return median;
    }
  }

  /** Of what orders take until the chat has been asked so often. */
  private static Duration median(
      BiFunction<FaultyReceiver, Duration, RealDesk> wired, FaultyReceiver chat, int requests) {
    List<Duration> took = new ArrayList<>();
    try (RealDesk desk = wired.apply(chat, ANSWER_TIME)) {
      while (chat.requests().size() < requests) {
        took.add(desk.trade());
      }
    }
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
  }
}
