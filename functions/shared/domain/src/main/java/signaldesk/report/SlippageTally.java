package signaldesk.report;

import signaldesk.report.Execution.Slippage;

/** Counts by how much fills were worse than quotes, contract by contract. */
final class SlippageTally {
  private final Counts ticks = new Counts();
  private final Counts cents = new Counts();
  private long leftOut;

  void add(FilledPart part) {
    part.ticksWorse()
        .ifPresent(worse -> {
          ticks.add(worse, part.contracts());
          cents.add(part.instrument().tickValue().times(worse).cents(), part.contracts());
        });
  }

  /** Counts all that another has counted. */
  void add(SlippageTally other) {
    ticks.add(other.ticks);
    cents.add(other.cents);
  }

  /** Counts only how much there is of it. */
  void leaveOut(SlippageTally other) {
    leftOut += other.ticks.count();
  }

  Slippage slippage() {
    return new Slippage(ticks.distribution(), cents.distribution(), leftOut);
  }
}
