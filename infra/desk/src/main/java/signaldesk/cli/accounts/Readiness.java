package signaldesk.cli.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signaldesk.cli.Columns;
import signaldesk.desk.Account;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;

/**
 * What of an owner's accounts is ready to trade, and what is not and why.
 *
 * @param rows the owner's accounts on the desk
 * @param seen what the owner's key sees
 * @param fronts what each instrument traded would be entered in
 */
public record Readiness(List<AccountRow> rows, List<Seen> seen, List<Front> fronts) {
  public Readiness {
    rows = List.copyOf(rows);
    seen = List.copyOf(seen);
    fronts = List.copyOf(fronts);
  }

  /**
   * An instrument at the venue.
   *
   * @param contract empty if none may be entered, and {@code trouble} says why
   */
  public record Front(Instrument instrument, Optional<Contract> contract, String trouble) {}

  /** Whether at least one account may trade, and all that such accounts trade has a contract. */
  public boolean isReady() {
    Set<String> missing =
        fronts.stream()
            .filter(front -> front.contract().isEmpty())
            .map(front -> front.instrument().symbol())
            .collect(Collectors.toSet());
    List<Account> ready = ready();
    return !ready.isEmpty()
        && ready.stream()
            .flatMap(account -> account.sizes().values().stream())
            .noneMatch(size -> missing.contains(size.trade()));
  }

  /** What became of asking the venue with the owner's key. */
  public String key() {
    boolean unread =
        seen.isEmpty() && rows.stream().anyMatch(row -> row.venue() instanceof AtVenue.Unread);
    return unread
        ? "the key was not read"
        : "the key sees " + seen.size() + (seen.size() == 1 ? " account" : " accounts");
  }

  /** Everything, for a person. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!rows.isEmpty()) {
      lines.addAll(accounts());
    }
    newcomers().forEach(lines::add);
    if (!fronts.isEmpty()) {
      lines.addAll(contracts());
    }
    lines.add(
        "Protective stops: the desk places none. Which bracket mode an account is in (Position"
            + " Brackets or Auto OCO), the venue does not tell; the desk sends no brackets, so both"
            + " work.");
    lines.add(
        isReady()
            ? "Ready: %d of %d accounts.".formatted(ready().size(), rows.size())
            : ready().isEmpty()
                ? "NOT READY: no account may trade."
                : "NOT READY: a contract is missing that an account trades.");
    return lines;
  }

  private List<Account> ready() {
    return rows.stream()
        .filter(row -> row.states().isEmpty())
        .map(AccountRow::account)
        .sorted(Account.BY_FUNDING_LEVEL)
        .toList();
  }

  private List<String> accounts() {
    Columns columns = new Columns("account", "stage", "level", "at the venue", "");
    for (AccountRow row : rows) {
      Account account = row.account();
      columns.row(
          account.accountId(),
          account.stage(),
          account.fundingLevel(),
          seen.stream()
              .filter(one -> one.id().equals(account.accountId()))
              .findFirst()
              .map(one -> one.name() + (one.isReal() ? " (real money)" : ""))
              .orElse("-"),
          row.states().isEmpty() ? "ready" : "NOT READY");
    }
    List<String> lines = new ArrayList<>(columns.lines());
    rows.forEach(row ->
        row.states()
            .forEach(state ->
                lines.add(
                    "! "
                        + row.account().accountId()
                        + ": "
                        + state.word()
                        + ": "
                        + state.reason())));
    return lines;
  }

  /** What the key sees, may trade, and is not on the desk. */
  private List<String> newcomers() {
    Set<String> known =
        rows.stream().map(row -> row.account().accountId()).collect(Collectors.toSet());
    return seen.stream()
        .filter(one -> one.canTrade() && !known.contains(one.id()))
        .map(one -> one.id() + " (" + one.name() + ") is not on the desk: desk accounts discover")
        .toList();
  }

  private List<String> contracts() {
    Columns columns = new Columns("instrument", "root", "contract");
    for (Front front : fronts) {
      columns.row(
          front.instrument().symbol(),
          front.instrument().root(),
          front.contract().map(Contract::id).orElseGet(() -> "NONE: " + front.trouble()));
    }
    return columns.lines();
  }
}
