package signaldesk.sendalert.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.OpenHours;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.alert.text.Figures;
import signaldesk.desk.Hook;
import signaldesk.signal.Signal;

/**
 * What came through the hooks since the last look, in its order, and what did not come. It costs
 * the webhook nothing: all of it stands in the tables.
 */
record HookWatch(Sources sources) {
  /** Of one hook in one look. */
  private static final int REFUSALS = 100;

  private static final Comparator<Signal> FIRED =
      Comparator.comparing(Signal::firedAt).thenComparing(Signal::acceptedAt);

  /** Their subjects begin with a hook's name. */
  private static final Set<Kind> OF_HOOKS = EnumSet.range(Kind.SIGNAL_REFUSED, Kind.SILENT_HOOK);

  private record Event(Instant at, Consumer<Heard> heard) {}

  /** Looks at what came from {@code from} on and before {@code to}. */
  Watched look(Look look, Watched before, Instant from, Instant to) {
    Map<String, Hook> hooks =
        sources.hooks().all().stream().collect(Collectors.toMap(Hook::name, hook -> hook));
    Heard heard = new Heard(look, hooks, before, to);
    if (from.isBefore(to)) {
      List<Signal> signals =
          sources.signals().between(from, to, Retelling::unreadable).stream()
              .filter(signal -> hooks.containsKey(signal.hook()))
              .toList();
      events(hooks, signals, from, to).forEach(event -> event.heard().accept(heard));
      heard.positions(signals.stream().sorted(FIRED).toList());
      new Retelling(sources).again(look, hooks, signals, to);
    }
    Watched after = heard.watched();
    look.only(Kind.SILENT_HOOK, silent(hooks, after, look.now()));
    for (Kind kind : OF_HOOKS) {
      for (Standing known : look.of(kind)) {
        if (!hooks.containsKey(Alarm.parts(known.alarm().subject()).getFirst())) {
          look.mended(known.alarm(), look.now()); // a hook that is gone troubles nobody
        }
      }
    }
    return after;
  }

  private List<Event> events(
      Map<String, Hook> hooks, List<Signal> signals, Instant from, Instant to) {
    List<Event> events = new ArrayList<>();
    signals.stream()
        .map(signal -> new Event(signal.acceptedAt(), heard -> heard.signal(signal)))
        .forEach(events::add);
    for (String hook : hooks.keySet()) {
      sources.refusals().between(hook, from, to, REFUSALS).stream()
          .map(refusal -> new Event(refusal.at(), heard -> heard.refusal(refusal)))
          .forEach(events::add);
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  private static List<Alarm> silent(Map<String, Hook> hooks, Watched after, Instant now) {
    List<Alarm> silent = new ArrayList<>();
    after
        .heard()
        .forEach((name, last) -> {
          Hook hook = hooks.get(name);
          if (hook != null
              && hook.maxSilence() != null
              && OpenHours.reach(hook.maxSilence(), last, now)) {
            String text =
                ("No signal came for longer than the hook allows (%d min of open market), since %s."
                        + " Look at the alert in TradingView: it may have stopped or expired.")
                    .formatted(hook.maxSilence().toMinutes(), Figures.time(last));
            silent.add(new Alarm(Kind.SILENT_HOOK, name, text, now));
          }
        });
    return silent;
  }
}
