package signaldesk.sendalert.alarm;

import java.util.List;
import java.util.Map;
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
    return List.of(
        () -> deadLetters(look), () -> switches(look), () -> books(look), () -> channels(look));
  }

  private void deadLetters(Look look) {
    look.only(
        Kind.DEAD_LETTER,
        sources.deadLetters().waiting().entrySet().stream()
            .filter(queue -> queue.getValue() > 0)
            .map(queue -> deadLetter(queue, look))
            .toList());
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
    look.of(Kind.STALE_BOOK).stream().filter(this::isSound).forEach(known -> gone(look, known));
  }

  private void channels(Look look) {
    look.of(Kind.CHANNEL_OFF).stream()
        .filter(known -> sources.channels().off(known.alarm().subject()).isEmpty())
        .forEach(known -> gone(look, known));
  }

  private static Alarm deadLetter(Map.Entry<String, Long> queue, Look look) {
    String text =
        ("%d messages could not be worked off and were put aside. Look at them, mend the cause,"
                + " then redrive or delete them.")
            .formatted(queue.getValue());
    return new Alarm(Kind.DEAD_LETTER, queue.getKey(), text, look.now());
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

  /** Also where a rebuild took the book away. */
  private boolean isSound(Standing known) {
    List<String> key = Alarm.parts(known.alarm().subject());
    return sources.positions().find(key.getFirst(), key.getLast()).filter(Book::isStale).isEmpty();
  }

  private static void gone(Look look, Standing known) {
    look.mended(known.alarm(), look.now());
  }
}
