package signaldesk.sendalert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.desk.Hook;
import signaldesk.desk.Refusal;
import signaldesk.sendalert.body.Body;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;
import signaldesk.signal.Target;

/** Takes in signals and refusals one after the other, and with them what they say is wrong. */
final class Heard {
  /** The code that accept-signal keeps such a duplicate under. */
  static final String POSSIBLY_NEW = "possibly_a_new_signal";

  private final Look look;
  private final Instant to;
  private final Map<String, Instant> last = new HashMap<>();
  private final Map<String, Target> left = new HashMap<>();
  private final Map<String, Instant> open;

  Heard(Look look, Map<String, Hook> hooks, Watched before, Instant to) {
    this.look = look;
    this.to = to;
    this.open = new HashMap<>(before.open());
    for (Hook hook : hooks.values()) {
      if (hook.maxSilence() != null) {
        last.put(hook.name(), before.heard().getOrDefault(hook.name(), to));
      }
    }
    before
        .left()
        .forEach((key, target) -> {
          if (hooks.containsKey(Alarm.parts(key).getFirst())) {
            left.put(key, target);
          }
        });
  }

  /** What the next look begins with. */
  Watched watched() {
    return new Watched(to, last, left, open);
  }

  void signal(Signal signal) {
    last.replace(signal.hook(), signal.acceptedAt());
    if (signal.verdict() == Verdict.EXPIRED) {
      String text =
          "A signal (%s %s) came %d s after it fired, too late for an entry, and was not traded."
              .formatted(signal.symbol(), signal.target(), late(signal));
      alarm(Kind.SIGNAL_EXPIRED, signal.hook(), text, signal.acceptedAt());
    } else {
      open.put(signal.signalId(), signal.acceptedAt());
      good(signal);
    }
  }

  void refusal(Refusal refusal) {
    String errors = String.join("; ", refusal.errors());
    if (refusal.codes().contains(POSSIBLY_NEW)) {
      alarm(Kind.POSSIBLY_NEW_SIGNAL, refusal.hook(), errors, refusal.at());
      return;
    }
    String cause =
        refusal.codes().isEmpty()
            ? Integer.toString(refusal.status())
            : String.join(",", refusal.codes());
    String text = "Nothing was traded (%d): %s".formatted(refusal.status(), errors);
    alarm(Kind.SIGNAL_REFUSED, Alarm.subject(refusal.hook(), cause), text, refusal.at());
  }

  /** An accepted signal shows that its hook works; that entries are in time, only an entry does. */
  private void good(Signal signal) {
    Set<Kind> shown =
        signal.target().isEntry()
            ? Set.of(Kind.SIGNAL_REFUSED, Kind.POSSIBLY_NEW_SIGNAL, Kind.SIGNAL_EXPIRED)
            : Set.of(Kind.SIGNAL_REFUSED, Kind.POSSIBLY_NEW_SIGNAL);
    for (Kind kind : shown) {
      for (Standing known : look.of(kind)) {
        if (Alarm.parts(known.alarm().subject()).getFirst().equals(signal.hook())) {
          look.mended(known.alarm(), signal.acceptedAt());
        }
      }
    }
  }

  /**
   * Holds signals, earliest fired first, against each other. Exit and entry of one bar are fired at
   * the same instant and may arrive swapped: of such, the one that goes on from where its strategy
   * was left comes first.
   */
  void positions(List<Signal> fired) {
    List<Signal> open = new ArrayList<>(fired);
    while (!open.isEmpty()) {
      Signal first = open.getFirst();
      Signal next =
          open.stream()
              .takeWhile(signal -> signal.firedAt().equals(first.firedAt()))
              .filter(signal -> key(signal).equals(key(first)) && goesOn(signal))
              .findFirst()
              .orElse(first);
      open.remove(next);
      position(next);
    }
  }

  private boolean goesOn(Signal signal) {
    Target known = left.get(key(signal));
    return known != null && Body.previousPosition(signal.body()).filter(known::equals).isPresent();
  }

  /**
   * Where the strategy stood before this signal must be where the last one left it. One that came
   * too late was not traded, and its strategy went there all the same: it is no gap.
   */
  private void position(Signal signal) {
    String key = key(signal);
    Target known = left.get(key);
    Optional<Target> before = Body.previousPosition(signal.body());
    if (known != null && before.isPresent()) {
      gap(signal, key, known, before.get());
    }
    Target now = after(before.orElse(known), signal.target());
    if (now != null) {
      left.put(key, now);
    }
  }

  private void gap(Signal signal, String key, Target known, Target before) {
    String text =
        ("The strategy was %s before its last signal on %s; the last one that came here left it"
                + " %s. A signal is missing: compare the strategy's trades with the desk's.")
            .formatted(word(before), signal.symbol(), word(known));
    Alarm alarm = new Alarm(Kind.SIGNAL_GAP, key, text, signal.acceptedAt());
    if (before == known) {
      look.mended(alarm, signal.acceptedAt());
    } else {
      look.lasts(alarm);
    }
  }

  /** Where a target leaves a strategy; null where that cannot be known. */
  static @Nullable Target after(@Nullable Target before, Target asked) {
    return switch (asked) {
      case LONG, SHORT, FLAT -> asked;
      case NOT_LONG -> before == Target.LONG ? Target.FLAT : before;
      case NOT_SHORT -> before == Target.SHORT ? Target.FLAT : before;
    };
  }

  private void alarm(Kind kind, String subject, String text, Instant since) {
    look.lasts(new Alarm(kind, subject, text, since));
  }

  private static String key(Signal signal) {
    return Alarm.subject(signal.hook(), signal.symbol());
  }

  private static long late(Signal signal) {
    return Duration.between(signal.firedAt(), signal.acceptedAt()).toSeconds();
  }

  private static String word(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }
}
