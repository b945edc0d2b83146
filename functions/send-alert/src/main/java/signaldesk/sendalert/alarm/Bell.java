package signaldesk.sendalert.alarm;

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

  private final AlarmStore alarms;
  private final Channels channels;
  private final AlertQueue queue;

  Bell(AlarmStore alarms, Channels channels, AlertQueue queue) {
    this.alarms = alarms;
    this.channels = channels;
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
