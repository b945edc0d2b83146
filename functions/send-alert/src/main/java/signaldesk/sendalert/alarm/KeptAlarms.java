package signaldesk.sendalert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signaldesk.adapter.lambda.Log;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.alert.Standing;
import signaldesk.alert.Watched;
import signaldesk.port.AlarmStore;
import signaldesk.port.AlertQueue;

/**
 * Keeps the alarms that stand: each is told once when it begins and once when it is over. An alarm
 * is over when its cause is proven gone, for as long as its kind asks for; time alone ends none.
 */
public final class KeptAlarms implements Alarms {
  /** A look asked for longer ago is left out: the one behind it sees all that it would have. */
  private static final Duration OLD = Duration.ofSeconds(90);

  /** Signals and refusals of the last seconds may not be written, or not be in the index, yet. */
  private static final Duration SETTLED = Duration.ofSeconds(15);

  /** After a longer pause, what came before is not looked at any more. */
  private static final Duration OLDEST = Duration.ofHours(24);

  /** Where a look found nothing, how far it got is written down only so often. */
  private static final Duration NOTED = Duration.ofMinutes(10);

  private final AlarmStore alarms;
  private final AlertQueue queue;
  private final Bell bell;
  private final DeskWatch desk;
  private final HookWatch hooks;
  private final OrderWatch orders;

  public KeptAlarms(Sources sources, AlertQueue queue) {
    this.alarms = sources.alarms();
    this.queue = queue;
    this.bell = new Bell(alarms, sources.channels(), sources.marks(), queue);
    this.desk = new DeskWatch(sources);
    this.hooks = new HookWatch(sources);
    this.orders = new OrderWatch(sources);
  }

  @Override
  public void raised(Raised message, Instant now) {
    Alarm alarm = message.alarm();
    Standing known = alarms.find(alarm.id()).orElseGet(() -> Standing.untold(alarm));
    if (known.ended() != null) {
      bell.ring(known, now);
      known = Standing.untold(alarm);
    }
    if (!known.told() || known.mended() != null) {
      bell.ring(known.lasting(), now);
    }
  }

  /**
   * A look that fails in part is not asked for again, or it would hold up alarms that others raise:
   * the next one goes on from where this one got.
   */
  @Override
  public void watch(Watch message, Instant now) {
    if (Duration.between(message.at(), now).compareTo(OLD) <= 0) {
      tried(() -> look(now));
    }
  }

  private void look(Instant now) {
    Look look = new Look(standing(now), now);
    Optional<Watched> known = alarms.watched();
    Watched before = known.orElseGet(() -> Watched.from(now.minus(SETTLED)));
    Watched after = heard(look, before, now);
    boolean told = true;
    for (Standing changed : look.changed()) {
      told &= tried(() -> bell.ring(changed, now));
    }
    told &= tried(() -> queue.send(look.messages()));
    look.standing().forEach(stood -> tried(() -> bell.again(stood, now)));
    if (told && (known.isEmpty() || isNews(before, after))) {
      alarms.put(after); // last: what was not told is found again
    }
  }

  /** What stands, without that whose end a run before this did not come to tell. */
  private List<Standing> standing(Instant now) {
    List<Standing> all = alarms.all();
    all.stream()
        .filter(known -> known.ended() != null)
        .forEach(known -> tried(() -> bell.ring(known, now)));
    return all.stream().filter(known -> known.ended() == null).toList();
  }

  private Watched heard(Look look, Watched before, Instant now) {
    desk.parts(look).forEach(KeptAlarms::tried);
    Instant oldest = now.minus(OLDEST);
    Instant from = before.until().isBefore(oldest) ? oldest : before.until();
    Instant to = now.minus(SETTLED);
    Watched heard =
        triedOr(before, () -> hooks.look(look, before, from, to.isBefore(from) ? from : to));
    return triedOr(heard, () -> orders.look(look, heard));
  }

  private static Watched triedOr(Watched before, Supplier<Watched> part) {
    try {
      return part.get();
    } catch (RuntimeException e) {
      Log.failed("look failed", e);
      return before; // the next look sees what this one could not
    }
  }

  private static boolean isNews(Watched before, Watched after) {
    return !after.equals(before.upTo(after.until()))
        || Duration.between(before.until(), after.until()).compareTo(NOTED) >= 0;
  }

  private static boolean tried(Runnable part) {
    try {
      part.run();
      return true;
    } catch (RuntimeException e) {
      Log.failed("look failed", e);
      return false;
    }
  }
}
