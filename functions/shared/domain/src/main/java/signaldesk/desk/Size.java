package signaldesk.desk;

/**
 * What one chart symbol trades on one account.
 *
 * @param trade symbol of the instrument traded, {@code MNQ1!}; may differ from the chart's
 * @param contracts how many an entry is for; positive
 */
public record Size(String trade, long contracts) {
  public Size {
    if (contracts <= 0) {
      throw new IllegalArgumentException("size of " + trade + " must be positive: " + contracts);
    }
  }
}
