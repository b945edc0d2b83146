package signaldesk.sendalert.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.Standing;

/**
 * One look at the desk: what stood before, and what is found now. The same found twice is found
 * once, so a look that is repeated does no more than one.
 */
final class Look {
  private final Map<String, Standing> before = new TreeMap<>();
  private final Map<String, Standing> after = new TreeMap<>();
  private final List<AlertMessage> messages = new ArrayList<>();
  private final Instant now;

  Look(List<Standing> standing, Instant now) {
    standing.forEach(known -> before.put(known.alarm().id(), known));
    after.putAll(before);
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** The alarms of a kind, those found now among them. */
  List<Standing> of(Kind kind) {
    return after.values().stream().filter(known -> known.alarm().kind() == kind).toList();
  }

  /** To be queued after this look, which is not over before it is. */
  void tell(AlertMessage message) {
    messages.add(message);
  }

  /** Everything that is to be queued. */
  List<AlertMessage> messages() {
    return List.copyOf(messages);
  }

  /** Its cause is there; the alarm that stands keeps its beginning. */
  void lasts(Alarm alarm) {
    Standing known = after.get(alarm.id());
    after.put(alarm.id(), known == null ? Standing.untold(alarm) : known.lasting());
  }

  /** Its cause is gone since then; for an alarm that does not stand this is no news. */
  void mended(Alarm alarm, Instant since) {
    after.computeIfPresent(alarm.id(), (_, known) -> known.gone(since));
  }

  /** These are all there are of a kind: the causes of the others are gone. */
  void only(Kind kind, List<Alarm> there) {
    Set<String> ids = new HashSet<>();
    for (Alarm alarm : there) {
      lasts(alarm);
      ids.add(alarm.id());
    }
    for (Standing known : of(kind)) {
      if (!ids.contains(known.alarm().id())) {
        mended(known.alarm(), now);
      }
    }
  }

  /** Every alarm that stood before. */
  List<Standing> standing() {
    return List.copyOf(before.values());
  }

  /** Every alarm that is not as it was stored, or not told. */
  List<Standing> changed() {
    return after.values().stream()
        .map(known -> known.at(now))
        .filter(known -> !known.told() || !known.equals(before.get(known.alarm().id())))
        .toList();
  }
}
