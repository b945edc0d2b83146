package signaldesk.cli.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.cli.Columns;
import signaldesk.cli.accounts.AccountRow.Compared;
import signaldesk.desk.Account;

/** Accounts by funding level: state, balance, and the venue's positions beside ours. */
public final class AccountsTable {
  private AccountsTable() {}

  /** The lines for a person; why an account is not well is told below the table of its level. */
  public static List<String> lines(List<AccountRow> rows) {
    Map<String, List<AccountRow>> levels =
        rows.stream()
            .sorted(Comparator.comparing(AccountRow::account, Account.BY_FUNDING_LEVEL))
            .collect(
                Collectors.groupingBy(
                    row -> row.account().fundingLevel(),
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    List<String> lines = new ArrayList<>();
    levels.forEach((level, members) -> {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(level + ": " + members.size() + (members.size() == 1 ? " account" : " accounts"));
      Stream.concat(table(members).stream(), members.stream().flatMap(AccountsTable::why))
          .forEach(line -> lines.add("  " + line));
    });
    return lines;
  }

  /** Whether the venue holds something else than we do, for any of them. */
  public static boolean differs(List<AccountRow> rows) {
    return rows.stream().flatMap(row -> row.compared().stream()).anyMatch(Compared::differs);
  }

  private static List<String> table(List<AccountRow> rows) {
    Columns columns =
        new Columns(
            "account",
            "owner",
            "firm",
            "stage",
            "broker",
            "state",
            "balance $",
            "contract",
            "ours",
            "venue's",
            "");
    for (AccountRow row : rows) {
      List<Compared> compared = row.compared();
      line(columns, row, compared.stream().findFirst());
      compared.stream().skip(1).forEach(next -> further(columns, next));
    }
    return columns.lines();
  }

  private static void line(Columns columns, AccountRow row, Optional<Compared> held) {
    Account account = row.account();
    String nothing = row.venue() instanceof AtVenue.Held ? "flat" : "-";
    columns.row(
        account.accountId(),
        account.ownerId(),
        account.firm(),
        account.stage(),
        account.broker(),
        row.states().stream().map(AccountRow.State::word).findFirst().orElse("ok"),
        balance(row.venue()),
        held.map(Compared::contractId).orElse("-"),
        held.map(one -> words(one.ours())).orElse("flat"),
        held.map(AccountsTable::theirs).orElse(nothing),
        held.map(AccountsTable::mark).orElse(""));
  }

  private static void further(Columns columns, Compared held) {
    columns.row(
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        held.contractId(),
        words(held.ours()),
        theirs(held),
        mark(held));
  }

  private static Stream<String> why(AccountRow row) {
    return row.states().stream()
        .map(state ->
            "! " + row.account().accountId() + ": " + state.word() + ": " + state.reason());
  }

  /** In whole cents; a venue writes up to nine decimals. */
  private static String balance(AtVenue venue) {
    Optional<BigDecimal> said =
        venue instanceof AtVenue.Held held ? held.balance() : Optional.empty();
    return said.map(dollars -> dollars.setScale(2, RoundingMode.HALF_EVEN).toPlainString())
        .orElse("-");
  }

  private static String theirs(Compared held) {
    return held.theirs().map(AccountsTable::words).orElse("-");
  }

  private static String words(long quantity) {
    if (quantity == 0) {
      return "flat";
    }
    return (quantity > 0 ? "long " : "short ") + Math.abs(quantity);
  }

  private static String mark(Compared held) {
    return held.differs() ? "DIFFERS" : "";
  }
}
