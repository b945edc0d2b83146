package signaldesk.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Trouble that the operator is told of once when it begins and once when it is over.
 *
 * @param subject what it is about, {@code 1001} or {@code nq-5m}; one alarm stands per kind and
 *     subject
 * @param text what is wrong and what to do, in words a trader understands, without secrets
 * @param since when it was noticed
 */
public record Alarm(Kind kind, String subject, String text, Instant since) {

  /** What can go wrong. */
  public enum Kind {
    /** A message was given up; the subject is its queue. Its depth is told approximately. */
    DEAD_LETTER(Duration.ofMinutes(5)),
    /** A book cannot be kept; account and contract. */
    STALE_BOOK(Duration.ofMinutes(5)),
    /** An order's outcome is unknown for longer than a minute; account and order. */
    UNKNOWN_OUTCOME(Duration.ZERO),
    /** The desk stopped an account's entries by itself; the account. */
    REDUCE_ONLY(Duration.ZERO),
    /** A hook's signals are refused; hook and cause. */
    SIGNAL_REFUSED(Duration.ofMinutes(15)),
    /** A hook's entries come too late; the hook. */
    SIGNAL_EXPIRED(Duration.ofMinutes(15)),
    /** A duplicate that may have been meant as a signal of its own; the hook. */
    POSSIBLY_NEW_SIGNAL(Duration.ofMinutes(15)),
    /** A strategy left another position than our last target: a signal is missing; hook, symbol. */
    SIGNAL_GAP(Duration.ofMinutes(15)),
    /** No signal for longer than the hook allows; the hook. */
    SILENT_HOOK(Duration.ZERO),
    /** A channel refuses for good and was switched off; the channel. */
    CHANNEL_OFF(Duration.ofMinutes(5)),
    /** A position is in a month that entries open no more; account and contract. */
    ROLLED(Duration.ZERO);

    private final Duration quiet;

    Kind(Duration quiet) {
      this.quiet = quiet;
    }

    /**
     * How long the cause must be gone before the alarm is over, so that what comes and goes is told
     * once; zero where an end is an end.
     */
    public Duration quiet() {
      return quiet;
    }
  }

  /** A subject of two parts, the first a name from the desk's file, which has no slash in it. */
  public static String subject(String first, String second) {
    return first + "/" + second;
  }

  /** The two parts of a subject; the second is empty if it has one only. */
  public static List<String> parts(String subject) {
    int slash = subject.indexOf('/');
    return slash < 0
        ? List.of(subject, "")
        : List.of(subject.substring(0, slash), subject.substring(slash + 1));
  }

  /** The id of the alarm of this kind and subject. */
  public static String id(Kind kind, String subject) {
    return kind.name() + "#" + subject;
  }

  /** Tells alarms apart. */
  public String id() {
    return id(kind, subject);
  }
}
