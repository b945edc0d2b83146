package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.CloseFor;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.alert.Cause;

/** What every alert queue does. */
public abstract class AlertQueueContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

  /** A queue with nothing in it. */
  protected abstract AlertQueue empty();

  /**
   * Takes {@code count} messages out of the queue of {@link #empty}, those of a group in order; all
   * there are if fewer.
   */
  protected abstract List<AlertMessage> take(int count);

  @Test
  void everyKindOfMessageIsInTheQueueWhole() {
    OfClose close = new OfClose("s".repeat(64), "1795435200123-s", "MNQ1!", Cause.FLAT_BY, NOON);
    Alarm alarm = new Alarm(Alarm.Kind.REDUCE_ONLY, "1001", "closes \"only\"\nnow", NOON);
    List<AlertMessage> messages = List.of(close, new Raised(alarm), new Watch(NOON.plusSeconds(2)));
    List<AlertMessage> ofChannel =
        List.of(
            new OfSignal("premium", "a".repeat(64)),
            new LateClose("premium", "a".repeat(64), NOON, NOON.plusSeconds(1)),
            new CloseFor("premium", close),
            new Notice("premium", "n-1", "ünïcode 📈", NOON));
    AlertQueue queue = empty();

    queue.send(messages);
    assertEquals(messages, take(messages.size()));
    queue.send(ofChannel);
    assertEquals(ofChannel, take(ofChannel.size()));
  }

  @Test
  void theMessagesOfAChannelKeepTheirOrder() {
    AlertQueue queue = empty();
    List<AlertMessage> messages =
        IntStream.range(0, 12).<AlertMessage>mapToObj(i -> notice("premium", i)).toList();

    queue.send(messages);

    assertEquals(messages, take(12));
  }

  @Test
  void aMessageSentAgainIsOneMessage() {
    AlertQueue queue = empty();

    queue.send(List.of(notice("premium", 1)));
    queue.send(List.of(notice("premium", 1), notice("premium", 2)));

    assertEquals(List.of(notice("premium", 1), notice("premium", 2)), take(3));
  }

  @Test
  void whatTwoChannelsAreToldIsTwoMessages() {
    AlertQueue queue = empty();

    queue.send(List.of(new OfSignal("one", "a".repeat(64)), new OfSignal("other", "a".repeat(64))));

    assertEquals(2, take(3).size());
  }

  @Test
  void nothingToSendIsNoError() {
    empty().send(List.of());

    assertEquals(List.of(), take(1));
  }

  private static Notice notice(String channel, int number) {
    return new Notice(channel, "n-" + number, "text " + number, NOON);
  }
}
