package signaldesk.sendalert.alarm;

import java.util.ArrayList;
import java.util.List;
import signaldesk.alert.Alarm;
import signaldesk.alert.Alarm.Kind;
import signaldesk.alert.Standing;
import signaldesk.desk.Switch;
import signaldesk.position.Book;

/** What can be seen of the desk at any time: queues, switches, and what stood before, by key. */
record DeskWatch(Sources sources) {
  private static final String OF_ACCOUNT = "ACCOUNT#";

  /** Each part of a look, so that one that cannot be read hides no other. */
  List<Runnable> parts(Look look) {
    List<Runnable> parts = new ArrayList<>();
    for (String queue : sources.deadLetters().queues()) {
      parts.add(() -> deadLetters(queue, look));
    }
    parts.add(() -> switches(look));
    parts.add(() -> books(look));
    parts.add(() -> channels(look));
    parts.add(() -> look.only(Kind.ROLLED, RollWatch.rolled(sources, look.now())));
    return parts;
  }

  private void deadLetters(String queue, Look look) {
    long waiting = sources.deadLetters().waiting(queue);
    Alarm alarm = deadLetter(queue, waiting, look);
    if (waiting > 0) {
      look.lasts(alarm);
    } else {
      look.mended(alarm, look.now());
    }
  }

  private void switches(Look look) {
    look.only(
        Kind.REDUCE_ONLY,
        sources.switches().thrown().stream()
            .filter(thrown -> thrown.mode() == Switch.Mode.REDUCE_ONLY)
            .map(DeskWatch::stopped)
            .toList());
  }

  private void books(Look look) {
    look.of(Kind.STALE_BOOK).forEach(known -> seen(look, known, !isSound(known)));
  }

  private void channels(Look look) {
    look.of(Kind.CHANNEL_OFF).forEach(known -> seen(look, known, isOff(known.alarm().subject())));
  }

  private static Alarm deadLetter(String queue, long waiting, Look look) {
    // Alerts too: what is too old or was told already is not told when it is brought back.
    String text =
        ("%d messages could not be worked off and were put aside. Look at them, mend the cause,"
                + " then redrive or delete them.")
            .formatted(waiting);
    return new Alarm(Kind.DEAD_LETTER, queue, text, look.now());
  }

  private static Alarm stopped(Switch thrown) {
    String account =
        thrown.scope().startsWith(OF_ACCOUNT)
            ? thrown.scope().substring(OF_ACCOUNT.length())
            : thrown.scope();
    String text =
        "%s. Entries are stopped, exits go on. Look at the broker, then: desk resume %s"
            .formatted(thrown.reason(), account);
    return new Alarm(Kind.REDUCE_ONLY, account, text, thrown.since());
  }

  /** A channel that was taken out of the desk's file troubles nobody, even if it was off. */
  private boolean isOff(String channel) {
    return sources.channels().off(channel).isPresent()
        && sources.channels().find(channel).isPresent();
  }

  /** Also where a rebuild took the book away. */
  private boolean isSound(Standing known) {
    List<String> key = Alarm.parts(known.alarm().subject());
    return sources.positions().find(key.getFirst(), key.getLast()).filter(Book::isStale).isEmpty();
  }

  /** Where its cause is there, that a look before this missed it is forgotten. */
  private static void seen(Look look, Standing known, boolean there) {
    if (there) {
      look.lasts(known.alarm());
    } else {
      look.mended(known.alarm(), look.now());
    }
  }
}
