package signaldesk.alert.text;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import signaldesk.alert.Alarm;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;

/**
 * The texts of one desk: as shipped, but for those that its file changed. What it gives is ready to
 * send.
 *
 * @param changed by {@link TextName#key}; what is no text's name is passed over
 */
public record Texts(Map<String, String> changed) {
  /** An alarm says last what is to be done: all of it must be there. */
  private static final int LONGEST_ALARM = 1_000;

  public Texts {
    changed = Map.copyOf(changed);
  }

  /** One message to members: every part below the one before, a line between them. */
  public String of(List<Telling> tellings) {
    return tellings.stream().map(this::of).collect(Collectors.joining("\n\n"));
  }

  /**
   * The same where the channel was told of the signal before.
   *
   * @param since when the signal was accepted; other signals may have been told since
   */
  public String late(List<Telling> tellings, Instant since) {
    String before = template(TextName.LATE).render(Map.of("since", Figures.time(since)));
    return (before + "\n" + of(tellings)).strip();
  }

  /** Trouble that began. */
  public String raised(Alarm alarm) {
    return template(TextName.ALARM).render(values(alarm));
  }

  /** Trouble that is over. */
  public String over(Alarm alarm, Instant at) {
    Map<String, String> values = values(alarm);
    values.put("lasted", Figures.span(Duration.between(alarm.since(), at)));
    return template(TextName.ALARM_OVER).render(values);
  }

  /** A trading day's report, in three lines. */
  public String of(DayReport day) {
    return template(TextName.REPORT).render(day.values());
  }

  /** The text as it is written, the desk's own or the shipped one. */
  public TextTemplate template(TextName name) {
    return new TextTemplate(changed.getOrDefault(name.key(), name.shipped()));
  }

  private String of(Telling telling) {
    TextName name = TextName.of(telling.told().key()).orElseThrow();
    Map<String, String> values = new HashMap<>();
    name.placeholders().forEach(key -> values.put(key, ""));
    telling.values().forEach((place, value) -> values.put(place.key(), value));
    values.put(TextName.MARK, mark(telling.values()));
    return template(name).render(values);
  }

  /** By what is left after fees; where nothing was closed, by the side. */
  private static String mark(Map<Place, String> values) {
    String earned = values.getOrDefault(Place.NET, "");
    if (!earned.isEmpty()) {
      return earned.startsWith("+") ? "✅" : earned.startsWith("-") ? "❌" : "⚪";
    }
    return switch (values.getOrDefault(Place.SIDE, "")) {
      case "LONG" -> "🟢";
      case "SHORT" -> "🔴";
      default -> "⚪";
    };
  }

  private static Map<String, String> values(Alarm alarm) {
    Map<String, String> values = new HashMap<>();
    values.put("kind", words(alarm.kind()));
    values.put("subject", Figures.note(alarm.subject()));
    values.put("what", Figures.note(alarm.text(), LONGEST_ALARM));
    values.put("since", Figures.time(alarm.since()));
    return values;
  }

  private static String words(Alarm.Kind kind) {
    return switch (kind) {
      case DEAD_LETTER -> "Messages given up";
      case STALE_BOOK -> "Book cannot be kept";
      case UNKNOWN_OUTCOME -> "Order outcome unknown";
      case REDUCE_ONLY -> "Entries stopped";
      case SIGNAL_REFUSED -> "Signal refused";
      case SIGNAL_EXPIRED -> "Signal too late";
      case POSSIBLY_NEW_SIGNAL -> "Duplicate, possibly a new signal";
      case SIGNAL_GAP -> "Signal missing";
      case SILENT_HOOK -> "No signal for too long";
      case CHANNEL_OFF -> "Channel switched off";
      case ROLLED -> "Position in an old month";
    };
  }
}
