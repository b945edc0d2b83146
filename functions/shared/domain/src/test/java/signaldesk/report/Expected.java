package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import signaldesk.desk.Account;
import signaldesk.instrument.Money;
import signaldesk.pnl.Pnl;
import signaldesk.report.Recount.Posted;
import signaldesk.report.Recount.Round;

/** What statistics must be, from rounds in the order they ended; and where a round belongs. */
final class Expected {
  private Expected() {}

  static void same(List<Round> expected, Part part, String what) {
    same(expected.stream().filter(round -> !round.estimated).toList(), part.traded(), what);
    same(expected.stream().filter(round -> round.estimated).toList(), part.estimated(), what);
  }

  private static void same(List<Round> expected, Stats stats, String what) {
    List<Long> nets = expected.stream().map(Round::net).toList();
    assertEquals(pnl(expected), stats.pnl(), what);
    assertEquals(nets.stream().filter(net -> net > 0).count(), stats.wins(), what);
    assertEquals(nets.stream().filter(net -> net < 0).count(), stats.losses(), what);
    assertEquals(nets.size(), stats.count(), what);
    assertEquals(sum(nets, 1), stats.won().cents(), what);
    assertEquals(sum(nets, -1), -stats.lost().cents(), what);
    assertEquals(expected.stream().mapToLong(round -> round.opened).sum(), stats.contracts(), what);
    assertEquals(longest(nets, 1), stats.winStreak(), what);
    assertEquals(longest(nets, -1), stats.lossStreak(), what);
    assertEquals(
        nets.stream().filter(net -> net > 0).max(Long::compare),
        stats.largestWin().map(Money::cents),
        what);
    assertEquals(
        nets.stream().filter(net -> net < 0).min(Long::compare),
        stats.largestLoss().map(Money::cents),
        what);
    assertEquals(
        deepest(nets), stats.drawdown().map(fall -> fall.amount().cents()).orElse(0L), what);
    assertEquals(
        expected.stream().map(Expected::held).reduce(Duration.ZERO, Duration::plus),
        stats.held(),
        what);
    assertEquals(averageHeld(expected, 1), stats.averageWinnerHeld(), what);
    assertEquals(averageHeld(expected, -1), stats.averageLoserHeld(), what);
    BigDecimal gross = BigDecimal.valueOf(pnl(expected).gross().cents());
    assertEquals(
        gross.signum() <= 0
            ? Optional.empty()
            : Optional.of(
                BigDecimal.valueOf(pnl(expected).fees().cents())
                    .divide(gross, 6, RoundingMode.HALF_EVEN)),
        stats.feeShare().map(share -> share.rounded(6)),
        what);
  }

  private static Optional<Duration> averageHeld(List<Round> expected, int sign) {
    List<Round> these =
        expected.stream().filter(round -> Long.signum(round.net()) == sign).toList();
    long millis = these.stream().mapToLong(round -> held(round).toMillis()).sum();
    return these.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(millis / these.size()));
  }

  private static long sum(List<Long> nets, int sign) {
    return nets.stream().filter(net -> Long.signum(net) == sign).mapToLong(net -> net).sum();
  }

  /** Cut at every net of the other sign; scratches fall out. */
  private static long longest(List<Long> nets, int sign) {
    StringBuilder marks = new StringBuilder();
    nets.stream().filter(net -> net != 0).forEach(net -> marks.append(net * sign > 0 ? 'x' : ' '));
    return Pattern.compile(" ").splitAsStream(marks).mapToLong(String::length).max().orElse(0);
  }

  /** From each point the lowest still to come, worked backwards. */
  static long deepest(List<Long> nets) {
    long below = 0;
    long deepest = 0;
    for (long net : nets.reversed()) {
      below = Math.min(0, below + net);
      deepest = Math.max(deepest, -below);
    }
    return deepest;
  }

  private static Pnl pnl(List<Round> expected) {
    return expected.stream().map(Round::all).map(Expected::pnl).reduce(Pnl.ZERO, Pnl::plus);
  }

  static Pnl pnl(Posted posted) {
    return new Pnl(posted.points(), new Money(posted.gross()), new Money(posted.fees()));
  }

  static Instant end(Round round) {
    return Objects.requireNonNull(round.last).fill().filledAt();
  }

  private static Duration held(Round round) {
    return Duration.between(round.first.fill().filledAt(), end(round));
  }

  static String key(Map<String, Account> accounts, Cut cut, Round round, LocalDate day) {
    Account account = accounts.get(round.first.accountId());
    return switch (cut) {
      case ACCOUNT -> round.first.accountId();
      case OWNER -> round.first.ownerId();
      case FIRM_AND_STAGE -> account == null ? "" : account.firm() + "/" + account.stage();
      case FUNDING_LEVEL -> account == null ? "" : account.fundingLevel();
      case INSTRUMENT -> round.first.symbol();
      case PRODUCT ->
          switch (round.first.symbol()) {
            case "NQ1!", "MNQ1!" -> "NQ";
            case "SI1!" -> "SI";
            case "QM1!" -> "CL";
            default -> "GC";
          };
      case HOOK -> round.first.hook();
      case ENTRY_SIGNAL -> round.first.signalId();
      case EXIT_SIGNAL -> Objects.requireNonNull(round.last).signalId();
      case SIDE -> round.isLong() ? "long" : "short";
      case WEEKDAY -> day.getDayOfWeek().name();
      case HOUR -> end(round).atZone(Recount.CHICAGO).toLocalTime().toString().substring(0, 2);
      case DAY -> day.toString();
      case WEEK ->
          String.format(Locale.ROOT, "2026-W%d", day.get(WeekFields.ISO.weekOfWeekBasedYear()));
      case MONTH -> day.toString().substring(0, 7);
    };
  }
}
