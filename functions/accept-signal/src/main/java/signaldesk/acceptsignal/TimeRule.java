package signaldesk.acceptsignal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import signaldesk.desk.Hook;
import signaldesk.desk.Hook.TimeMeaning;

/** When a signal was fired. Entries need a time that can be read; an exit never fails for it. */
final class TimeRule {
  private static final String TIME = "time_Of_Message";

  private TimeRule() {}

  /**
   * When it was fired. Exactly {@code receivedAt}, where the hook gives no time or an exit's cannot
   * be used: an order fired at the very instant it was accepted has no time of its own, and
   * execute-order relies on that.
   */
  static Instant read(
      Hook hook, Json.Obj body, boolean exit, Instant receivedAt, Findings findings) {
    if (hook.time() == TimeMeaning.RECEIVED) {
      return receivedAt;
    }
    Trouble trouble = new Trouble(exit, findings);
    Optional<Instant> fired =
        switch (Times.read(body.field(TIME))) {
          case Times.Known(Instant at) when hook.time() == TimeMeaning.BAR ->
              Timeframe.endOfBar(at, body.field(Timeframe.FIELD), trouble);
          case Times.Known(Instant at) -> Optional.of(at);
          case Times.Unknown(String code, String message) -> trouble.found(TIME, code, message);
        };
    fired = fired.filter(at -> !inTheFuture(at, hook, receivedAt, trouble));
    if (exit) {
      fired.ifPresent(at -> warnIfOld(at, hook, receivedAt, findings));
    }
    return fired.orElse(receivedAt);
  }

  /** An exit is never too old, but a newer entry overtakes one that looks older than it is. */
  private static void warnIfOld(Instant at, Hook hook, Instant receivedAt, Findings findings) {
    if (receivedAt.isAfter(at.plus(hook.maxEntryAge()))) {
      findings.warn(
          TIME,
          "old_time",
          "%s is %d s before %s, our time, so a newer entry may overtake this exit; %s"
              .formatted(
                  at,
                  Duration.between(at, receivedAt).toSeconds(),
                  receivedAt.truncatedTo(ChronoUnit.SECONDS),
                  hook.time() == TimeMeaning.BAR
                      ? "this hook adds the bar's length: send the bar's start, {{time}}, and the"
                          + " chart's {{interval}}"
                      : "{{time}} is the bar's start: send {{timenow}}, or set the hook's time to"
                          + " bar"));
    }
  }

  private static boolean inTheFuture(Instant at, Hook hook, Instant receivedAt, Trouble trouble) {
    boolean future = at.isAfter(receivedAt.plus(hook.skew()));
    if (future) {
      trouble.found(
          TIME,
          "future",
          "%s is %d s ahead of %s, our time; at most %d s are allowed; %s"
              .formatted(
                  at,
                  Duration.between(receivedAt, at).toSeconds(),
                  receivedAt.truncatedTo(ChronoUnit.SECONDS),
                  hook.skew().toSeconds(),
                  hook.time() == TimeMeaning.BAR
                      ? "this hook adds the bar's length, so send the bar's start, {{time}}"
                      : "send {{timenow}}"));
    }
    return future;
  }

  /** An error for an entry, a warning for an exit. */
  record Trouble(boolean exit, Findings findings) {
    /** Notes it; there is no time to go by. */
    Optional<Instant> found(String field, String code, String message) {
      if (exit) {
        findings.warn(field, code, message + "; the time it was received counts");
      } else {
        findings.error(field, code, message);
      }
      return Optional.empty();
    }
  }
}
