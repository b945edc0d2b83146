package signaldesk.report;

import signaldesk.report.Execution.Slippage;

/** Counts by how much fills were worse than quotes, contract by contract. */
final class SlippageTally {
  private final Counts ticks = new Counts();
  private final Counts cents = new Counts();

  void add(FilledPart part) {
    part.ticksWorse()
        .ifPresent(worse -> {
          ticks.add(worse, part.contracts());
          cents.add(part.instrument().tickValue().times(worse).cents(), part.contracts());
        });
  }

  Slippage slippage() {
    return new Slippage(ticks.distribution(), cents.distribution());
  }
}
