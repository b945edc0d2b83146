package signaldesk.servedesk.query;

import java.time.LocalDate;
import java.util.List;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.pnl.TradingDays;
import signaldesk.port.PositionStore;
import signaldesk.port.Switches;
import signaldesk.port.TradeStore;
import signaldesk.servedesk.json.AccountsJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;
import signaldesk.servedesk.request.Sight;
import signaldesk.servedesk.value.Standing;

/**
 * {@code GET /v1/accounts}: how every account stands, by funding level. Two queries an account,
 * side by side.
 */
public final class AccountsQuery implements Query {
  private final Switches switches;
  private final PositionStore positions;
  private final TradeStore trades;

  public AccountsQuery(Switches switches, PositionStore positions, TradeStore trades) {
    this.switches = switches;
    this.positions = positions;
    this.trades = trades;
  }

  @Override
  public Answer answer(Call call) {
    return call.parameters().then(() -> accounts(call));
  }

  private Answer accounts(Call call) {
    LocalDate today = TradingDays.RULE.of(call.now());
    List<Switch> thrown = switches.thrown();
    List<Account> sorted =
        call.sight().accounts().stream().sorted(Account.BY_FUNDING_LEVEL).toList();
    List<Standing> standings =
        Parallel.map(sorted, account -> standing(call.sight(), account, thrown, today));
    return new Answer.Found(AccountsJson.of(today, standings));
  }

  private Standing standing(Sight sight, Account account, List<Switch> thrown, LocalDate today) {
    String id = account.accountId();
    return Standing.of(
        account,
        thrown,
        positions.ofAccount(id).stream().filter(sight::maySee).toList(),
        trades.ofDay(id, today).stream().filter(sight::maySee).toList(),
        today);
  }
}
