package signaldesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import signaldesk.instrument.Money;
import signaldesk.pnl.Fraction;

/** Counts closed trades, handed in by time of closing. */
final class StatsTally {
  private final PnlSum pnl = new PnlSum();
  private final DrawdownTally<Instant> drawdown = new DrawdownTally<>();
  private final Streak winning = new Streak();
  private final Streak losing = new Streak();
  private long wins;
  private long losses;
  private long scratches;
  private long contracts;
  private long won;
  private long lost;
  private long tickParts;
  private long largestWin;
  private long largestLoss;
  private Duration winnersHeld = Duration.ZERO;
  private Duration losersHeld = Duration.ZERO;
  private Duration held = Duration.ZERO;

  private static final class Streak {
    private long now;
    private long longest;

    void goesOn() {
      now++;
      longest = Math.max(longest, now);
    }

    void ends() {
      now = 0;
    }
  }

  void add(Closed one) {
    pnl.add(one.pnl());
    drawdown.add(one.trade().closed().at(), one.net());
    contracts = Math.addExact(contracts, one.trade().quantity());
    tickParts = Math.addExact(tickParts, one.tickParts());
    held = held.plus(one.held());
    if (one.net() > 0) {
      win(one);
    } else if (one.net() < 0) {
      loss(one);
    } else {
      scratches++;
    }
  }

  private void win(Closed one) {
    wins++;
    won = Math.addExact(won, one.net());
    largestWin = Math.max(largestWin, one.net());
    winnersHeld = winnersHeld.plus(one.held());
    winning.goesOn();
    losing.ends();
  }

  private void loss(Closed one) {
    losses++;
    lost = Math.subtractExact(lost, one.net());
    largestLoss = Math.min(largestLoss, one.net());
    losersHeld = losersHeld.plus(one.held());
    losing.goesOn();
    winning.ends();
  }

  Stats stats() {
    return new Stats(
        wins,
        losses,
        scratches,
        contracts,
        pnl.pnl(),
        new Money(won),
        new Money(lost),
        Fraction.of(tickParts).dividedBy(Closed.PARTS),
        wins == 0 ? Optional.empty() : Optional.of(new Money(largestWin)),
        losses == 0 ? Optional.empty() : Optional.of(new Money(largestLoss)),
        winning.longest,
        losing.longest,
        winnersHeld,
        losersHeld,
        held,
        drawdown.largest());
  }
}
