package signaldesk.alert;

import java.time.Instant;

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
    /** A message was given up; the subject is its queue. */
    DEAD_LETTER,
    /** A book cannot be kept; account and contract. */
    STALE_BOOK,
    /** An order's outcome is unknown for longer than a minute; account and order. */
    UNKNOWN_OUTCOME,
    /** The desk stopped an account's entries by itself; the account. */
    REDUCE_ONLY,
    /** A hook's signals are refused; hook and cause. */
    SIGNAL_REFUSED,
    /** A hook's entries come too late; the hook. */
    SIGNAL_EXPIRED,
    /** A duplicate that may have been meant as a signal of its own; hook and symbol. */
    POSSIBLY_NEW_SIGNAL,
    /** A strategy left another position than our last target: a signal is missing; hook, symbol. */
    SIGNAL_GAP,
    /** No signal for longer than the hook allows; the hook. */
    SILENT_HOOK,
    /** A channel refuses for good and was switched off; the channel. */
    CHANNEL_OFF
  }

  /** Tells alarms apart. */
  public String id() {
    return kind.name() + "#" + subject;
  }
}
