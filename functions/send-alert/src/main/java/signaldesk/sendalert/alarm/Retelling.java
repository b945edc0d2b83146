package signaldesk.sendalert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.Log;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.outlook.SignalFacts;
import signaldesk.desk.Channel;
import signaldesk.desk.Hook;
import signaldesk.order.Order;
import signaldesk.signal.Signal;
import signaldesk.signal.Signal.Verdict;

/**
 * What a look queues for channels. Whoever accepted a signal queued its alerts once, and no
 * delivery does it again: what was not taken then is queued here. Anything else is the message that
 * the queue had before.
 */
record Retelling(Sources sources) {
  /** Less than the five minutes within which the queue knows a message again. */
  private static final Duration KNOWN_TO_QUEUE = Duration.ofMinutes(4);

  /** By so much the clock of whoever accepts signals may be ahead. */
  private static final Duration AHEAD = Duration.ofSeconds(5);

  /**
   * Queues the alerts of new signals again, but for one that a later signal followed: what was told
   * of that one may be in its channels already, and a trade must not open there after its close.
   *
   * @param seen signals that came before {@code to}
   */
  void again(Look look, Map<String, Hook> hooks, List<Signal> seen, Instant to) {
    List<Signal> again = seen.stream().filter(signal -> isNew(signal, look.now())).toList();
    if (again.isEmpty()) {
      return;
    }
    List<Signal> known = new ArrayList<>(seen);
    known.addAll(sources.signals().between(to, look.now().plus(AHEAD), Retelling::unreadable));
    for (Signal signal : again) {
      if (known.stream().noneMatch(other -> follows(other, signal))) {
        channels(hooks.get(signal.hook()), signal)
            .forEach(channel -> look.tell(new OfSignal(channel, signal.signalId())));
      }
    }
  }

  /** Queues what became of a signal since it was told; the channels know whether that is news. */
  void late(Look look, Signal signal, Instant at) {
    sources.hooks().all().stream()
        .filter(hook -> hook.name().equals(signal.hook()))
        .flatMap(hook -> channels(hook, signal).stream())
        .forEach(channel ->
            look.tell(new LateClose(channel, signal.signalId(), signal.acceptedAt(), at)));
  }

  static void unreadable(RuntimeException e) {
    Log.failed("look failed", e);
  }

  private static boolean isNew(Signal signal, Instant now) {
    return signal.verdict() == Verdict.ACCEPTED
        && signal.queued()
        && signal.acceptedAt().plus(KNOWN_TO_QUEUE).isAfter(now);
  }

  private static boolean follows(Signal other, Signal signal) {
    return other.verdict() == Verdict.ACCEPTED
        && other.hook().equals(signal.hook())
        && other.symbol().equals(signal.symbol())
        && other.acceptedAt().isAfter(signal.acceptedAt());
  }

  /**
   * The hook's own. An exit also closes what an account holds whose size of that symbol was taken
   * away since, and no hook knows what it was: whoever lists an instrument that it trades is asked.
   */
  private Set<String> channels(@Nullable Hook hook, Signal signal) {
    Set<String> names = new TreeSet<>();
    if (hook != null) {
      names.addAll(hook.channels(signal.symbol()));
    }
    if (!signal.target().isEntry() && someHaveNoSize(signal)) {
      List<Order> orders =
          sources
              .orders()
              .ofSignal(SignalFacts.orderId(signal), signal.accountIds(), (_, e) -> unreadable(e));
      sources.channels().all().stream()
          .filter(channel -> !SignalFacts.trading(channel.instruments(), orders).isEmpty())
          .map(Channel::name)
          .forEach(names::add);
    }
    return names;
  }

  private boolean someHaveNoSize(Signal signal) {
    return sources.accounts().all().stream()
        .filter(account -> signal.accountIds().contains(account.accountId()))
        .anyMatch(account -> account.size(signal.symbol()).isEmpty());
  }
}
