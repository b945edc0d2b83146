package signaldesk.servedesk.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import signaldesk.pnl.Totals;
import signaldesk.servedesk.value.Standing;

/**
 * Accounts, smallest funding level first.
 *
 * @param tradingDay the exchange's day now, which every day's P&L here is of
 * @param fundingLevels the same accounts summed up by funding level
 * @param totals summed up over all
 */
public record AccountsJson(
    LocalDate tradingDay,
    List<AccountJson> accounts,
    List<LevelJson> fundingLevels,
    SumJson totals) {

  /** What the accounts of one funding level made on the day. */
  public record LevelJson(String fundingLevel, int accounts, PnlJson dayPnl) {}

  /** What all accounts made on the day. */
  public record SumJson(int accounts, PnlJson dayPnl) {}

  public static AccountsJson of(LocalDate tradingDay, List<Standing> standings) {
    List<LevelJson> levels =
        standings.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.account().fundingLevel(), LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(level ->
                new LevelJson(level.getKey(), level.getValue().size(), day(level.getValue())))
            .toList();
    return new AccountsJson(
        tradingDay,
        standings.stream().map(AccountJson::of).toList(),
        levels,
        new SumJson(standings.size(), day(standings)));
  }

  private static PnlJson day(List<Standing> standings) {
    return PnlJson.of(standings.stream().map(Standing::day).reduce(Totals.ZERO, Totals::plus));
  }
}
