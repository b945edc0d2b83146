package signaldesk.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that stands. Each step towards telling is written before the next is taken, and what is
 * told hangs on what was written first: so whoever goes on after a crash tells the same again,
 * which the queue and the channel's marks make one message.
 *
 * @param told whether the operator was told that it began
 * @param mended since when its cause is gone; null while it lasts
 * @param ended when it was found to be over, which is still to be told; null before
 */
public record Standing(
    Alarm alarm, boolean told, @Nullable Instant mended, @Nullable Instant ended) {

  /** An alarm of which nobody was told yet. */
  public static Standing untold(Alarm alarm) {
    return new Standing(alarm, false, null, null);
  }

  /** The cause is there, or there again. */
  public Standing lasting() {
    return new Standing(alarm, told, null, ended);
  }

  /** The cause is gone since then; if it was gone before, since then. */
  public Standing gone(Instant since) {
    return mended == null ? new Standing(alarm, told, since, ended) : this;
  }

  /** The same, over if the cause has been gone for as long as its kind asks for. */
  public Standing at(Instant now) {
    boolean over =
        ended == null && mended != null && !mended.plus(alarm.kind().quiet()).isAfter(now);
    return over ? over(now) : this;
  }

  /** It is over, whatever its kind asks for. */
  public Standing over(Instant at) {
    return new Standing(alarm, told, mended, ended == null ? at : ended);
  }
}
