package signaldesk.sendalert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.Standing;
import signaldesk.alert.text.Texts;
import signaldesk.port.AlarmStore;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.Marks;

/**
 * Tells the operator's channels that an alarm began, and that it is over.
 *
 * <p>What is told is written down first, and what was told after it: a crash between two steps is
 * made good by whoever comes next, with the same notice ids, so a channel shows it once. Whether a
 * channel can be reached is not waited for: its notices stand in its own group of the queue. Where
 * there is no channel for alarms they stand, and are logged, all the same.
 */
final class Bell {
  private static final String RAISED = "raised";

  /**
   * So often what a chat did not take is queued again: seldom enough that a chat that does not
   * answer gets no queue of it, as each is sent for a minute and a half.
   */
  private static final Duration AGAIN = Duration.ofMinutes(15);

  /** Looks come every minute, or nearly so; the queue makes one of two. */
  private static final Duration OF_A_LOOK = Duration.ofMinutes(2);

  private final AlarmStore alarms;
  private final Channels channels;
  private final Marks marks;
  private final AlertQueue queue;

  Bell(AlarmStore alarms, Channels channels, Marks marks, AlertQueue queue) {
    this.alarms = alarms;
    this.channels = channels;
    this.marks = marks;
    this.queue = queue;
  }

  /** Stores an alarm as it now is, and tells what of it is still to be told. */
  void ring(Standing standing, Instant now) {
    Standing told = standing.told() ? standing : raise(standing, now);
    alarms.put(told);
    Instant ended = told.ended();
    if (ended != null) {
      Log.info("alarm over", LogField.REASON.of(told.alarm().id()));
      tell(told.alarm(), "over", texts().over(told.alarm(), ended), now);
      if (told.alarm().kind() == Alarm.Kind.CHANNEL_OFF) {
        catchUp(told.alarm().subject(), now);
      }
      alarms.remove(told.alarm().id());
    }
  }

  /** Queues an alarm that stands once more for channels that it was put aside for. */
  void again(Standing standing, Instant now) {
    long age = Duration.between(standing.alarm().since(), now).toMillis();
    if (!standing.told()
        || age < AGAIN.toMillis()
        || age % AGAIN.toMillis() >= OF_A_LOOK.toMillis()) {
      return;
    }
    String text = texts().raised(standing.alarm());
    List<AlertMessage> left =
        notices(standing.alarm(), RAISED, text, now, name -> channels.off(name).isEmpty()).stream()
            .filter(notice ->
                marks.find(notice.group(), notice.id()).filter(mark -> !mark.over()).isPresent())
            .toList();
    queue.send(left);
  }

  /** What was told while a channel was off did not reach it; what did reach it has its mark. */
  private void catchUp(String channel, Instant now) {
    for (Standing known : alarms.all()) {
      if (known.told() && known.ended() == null) {
        String text = texts().raised(known.alarm());
        queue.send(notices(known.alarm(), RAISED, text, now, name -> name.equals(channel)));
      }
    }
  }

  /** What stands counts: its beginning is part of the notice's id. */
  private Standing raise(Standing standing, Instant now) {
    Standing stored = alarms.add(standing.alarm());
    Standing raised = new Standing(stored.alarm(), true, standing.mended(), standing.ended());
    if (!stored.told()) {
      Log.warn("alarm", LogField.REASON.of(raised.alarm().id()));
      tell(raised.alarm(), RAISED, texts().raised(raised.alarm()), now);
    }
    return raised;
  }

  private void tell(Alarm alarm, String what, String text, Instant now) {
    queue.send(notices(alarm, what, text, now, _ -> true));
  }

  private List<AlertMessage> notices(
      Alarm alarm, String what, String text, Instant now, Predicate<String> to) {
    String id = alarm.id() + "#" + alarm.since().toEpochMilli() + "#" + what;
    return channels.all().stream()
        .filter(channel -> channel.alarms() && to.test(channel.name()))
        .<AlertMessage>map(channel -> new Notice(channel.name(), id, text, now))
        .toList();
  }

  private Texts texts() {
    return new Texts(channels.texts());
  }
}
