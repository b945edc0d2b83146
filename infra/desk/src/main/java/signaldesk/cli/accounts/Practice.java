package signaldesk.cli.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signaldesk.desk.Account;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/** Which account may try a round trip, and with what. */
public final class Practice {
  /** What its name at the venue may say: evaluations and funded accounts are simulated too. */
  private static final Set<String> OURS = Set.of(AccountName.PRACTICE, AccountName.UNKNOWN);

  private Practice() {}

  /**
   * Why this account may not; empty if it may. It must be called practice here, and simulated at
   * the venue, whose name for it must say no other stage.
   */
  public static Optional<String> refuses(Readiness readiness) {
    AccountRow row = readiness.rows().getFirst();
    Account account = row.account();
    String id = account.accountId();
    if (account.broker().equals("paper")) {
      return Optional.of("account " + id + " trades on paper; desk signal tries that out");
    }
    if (!account.stage().equals(AccountName.PRACTICE)) {
      return Optional.of(
          "account " + id + " is of stage " + account.stage() + ", and only practice is tried out");
    }
    Optional<AccountRow.State> state = row.states().stream().findFirst();
    if (state.isPresent()) {
      return Optional.of(
          "account " + id + " is not ready: " + state.get().word() + ": " + state.get().reason());
    }
    Optional<Seen> seen = readiness.seen().stream().filter(one -> one.id().equals(id)).findFirst();
    Optional<String> named = seen.map(one -> AccountName.of(one.name()).stage());
    if (named.filter(stage -> !OURS.contains(stage)).isPresent()) {
      return Optional.of(
          "account %s is called %s by the venue, which reads as stage %s, and only practice is tried out"
              .formatted(id, seen.get().name(), named.get()));
    }
    return seen.filter(Seen::isPractice).isPresent()
        ? Optional.empty()
        : Optional.of("account " + id + " is not called simulated by the venue");
  }

  /** What a tick of costs least, of what the account trades; MNQ where it trades nothing. */
  public static Instrument smallest(Account account) {
    List<String> traded = account.sizes().values().stream().map(size -> size.trade()).toList();
    return Instruments.all().stream()
        .filter(instrument -> traded.contains(instrument.symbol()))
        .min(Comparator.comparing(Instrument::tickValue))
        .orElseGet(() -> Instruments.get("MNQ1!"));
  }
}
