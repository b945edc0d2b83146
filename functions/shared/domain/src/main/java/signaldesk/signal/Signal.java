package signaldesk.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal as its first delivery fixed it.
 *
 * @param signalId hash of hook and canonical body: the same content is the same signal
 * @param hook name of the hook it came through
 * @param symbol the chart symbol without its exchange, {@code NQ1!} or {@code XAUUSD}
 * @param target what it asks for
 * @param price the quote in points as sent, possibly off the tick grid; null when absent or
 *     unreadable
 * @param firedAt when the strategy fired; when we received it, where the hook or the signal gives
 *     no time
 * @param acceptedAt when the first delivery was stored, to the millisecond; the first half of every
 *     order id
 * @param verdict accepted or expired; fixed for good
 * @param accountIds the accounts that trade it, fixed; empty when expired
 * @param entryDeadline no open leg of this signal is sent after this instant
 * @param queued whether every order message is known to be in the queue
 * @param warnings what was odd about it, for the sender
 * @param body the body as received, JSON
 * @param duplicates how often it came again after that and changed nothing; about so often, as a
 *     count that fails is not made up for
 */
public record Signal(
    String signalId,
    String hook,
    String symbol,
    Target target,
    @Nullable BigDecimal price,
    Instant firedAt,
    Instant acceptedAt,
    Verdict verdict,
    List<String> accountIds,
    Instant entryDeadline,
    boolean queued,
    List<String> warnings,
    String body,
    long duplicates) {

  /** What the first delivery decided. */
  public enum Verdict {
    ACCEPTED,
    /** An entry past its age: stored, not traded. */
    EXPIRED
  }

  public Signal {
    price = price == null ? null : normal(price);
    accountIds = List.copyOf(accountIds);
    warnings = List.copyOf(warnings);
  }

  /** A signal that came once. */
  public Signal(
      String signalId,
      String hook,
      String symbol,
      Target target,
      @Nullable BigDecimal price,
      Instant firedAt,
      Instant acceptedAt,
      Verdict verdict,
      List<String> accountIds,
      Instant entryDeadline,
      boolean queued,
      List<String> warnings,
      String body) {
    this(
        signalId,
        hook,
        symbol,
        target,
        price,
        firedAt,
        acceptedAt,
        verdict,
        accountIds,
        entryDeadline,
        queued,
        warnings,
        body,
        0);
  }

  /** The same signal, every order message of it known to be in the queue. */
  public Signal withQueued() {
    return new Signal(
        signalId,
        hook,
        symbol,
        target,
        price,
        firedAt,
        acceptedAt,
        verdict,
        accountIds,
        entryDeadline,
        true,
        warnings,
        body,
        duplicates);
  }

  /** The same signal, come again so often. */
  public Signal withDuplicates(long count) {
    return new Signal(
        signalId,
        hook,
        symbol,
        target,
        price,
        firedAt,
        acceptedAt,
        verdict,
        accountIds,
        entryDeadline,
        queued,
        warnings,
        body,
        count);
  }

  /** One form per number, so that 1.0 and 1.00 are equal and 21000 stays readable. */
  private static BigDecimal normal(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
