package signaldesk.report.stored;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a stored report.
 *
 * @param number from 1
 * @param replaces the number of the version it replaces; 0 for the first
 * @param reason why it replaces that one, in words; empty for the first
 * @param digest of everything in it but what only says which version it is: two of one digest are
 *     one report
 */
public record Version(
    LocalDate day,
    Audience audience,
    int number,
    State state,
    int replaces,
    String reason,
    String digest,
    Instant writtenAt) {

  /** How much a report is to be believed. */
  public enum State {
    /** The day is not over, or the broker's last word is not in. */
    PRELIMINARY,
    FINAL,
    /** Something changed after the final one. */
    CORRECTION;

    /** Whether the day's last word was spoken, as far as anybody knew. */
    public boolean isFinal() {
      return this != PRELIMINARY;
    }
  }
}
