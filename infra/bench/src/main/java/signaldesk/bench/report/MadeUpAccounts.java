package signaldesk.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import signaldesk.bench.report.MadeUpDesk.Strategy;
import signaldesk.desk.Account;
import signaldesk.desk.Size;

/** Whose accounts there are, and what trades on them. */
final class MadeUpAccounts {
  static final List<Strategy> STRATEGIES =
      List.of(
          new Strategy("nq-momentum-5m", "NQ1!", 98_400),
          new Strategy("es-reversal-1m", "MES1!", 27_400),
          new Strategy("gold-breakout", "MGC1!", 41_300));

  /** What owners are called. */
  static final Map<String, String> OWNERS =
      Map.of("owner-1", "M. Keller", "owner-2", "J. Almeida", "owner-3", "R. Novak");

  private MadeUpAccounts() {}

  /** A desk of nine. */
  static List<Account> some() {
    return List.of(
        account("1001", "owner-1", "topstep", "combine", "50K", "MNQ1!", 3),
        account("1002", "owner-1", "topstep", "funded", "50K", "MNQ1!", 3),
        account("1003", "owner-1", "topstep", "funded", "150K", "NQ1!", 1),
        account("1004", "owner-2", "topstep", "combine", "100K", "MNQ1!", 5),
        account("1005", "owner-2", "tx3", "funded", "50K", "MNQ1!", 2),
        account("1006", "owner-2", "tx3", "funded", "150K", "NQ1!", 1),
        account("1007", "owner-3", "topstep", "funded", "150K", "NQ1!", 1),
        account("1008", "owner-3", "tx3", "practice", "50K", "MNQ1!", 2));
  }

  /** So many, all on the first strategy. */
  static List<Account> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i ->
            new Account(
                Integer.toString(10_000 + i),
                "owner-" + i % 40,
                "demo",
                "practice",
                "50K",
                "paper",
                Map.of("NQ1!", new Size(i % 4 == 0 ? "NQ1!" : "MNQ1!", 1 + i % 3))))
        .toList();
  }

  private static Account account(
      String id, String owner, String firm, String stage, String level, String nq, long size) {
    return new Account(
        id,
        owner,
        firm,
        stage,
        level,
        "paper",
        Map.of(
            "NQ1!", new Size(nq, size),
            "MES1!", new Size("MES1!", Math.max(2, size)),
            "MGC1!", new Size("MGC1!", 1)));
  }
}
