package signaldesk.reportpnl.make;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Account;
import signaldesk.desk.Refusal;
import signaldesk.order.Order;
import signaldesk.pnl.Trade;
import signaldesk.position.Book;
import signaldesk.report.stored.Audience;
import signaldesk.reportpnl.read.Facts;
import signaldesk.signal.Signal;

/**
 * Hands every fact to whose it is: all to the desk, and to an owner what happened on an account
 * while it was his.
 */
public final class Audiences implements Facts {
  private final Facts desk;
  private final Map<String, Facts> owners = new LinkedHashMap<>();
  private final Map<String, String> ownerOf = new HashMap<>();

  /**
   * One draft for the desk and one for each owner.
   *
   * @param accounts as they are configured
   * @param draft makes one
   */
  public Audiences(Collection<Account> accounts, Function<Audience, Facts> draft) {
    this.desk = draft.apply(Audience.DESK);
    accounts.forEach(account -> ownerOf.put(account.accountId(), account.ownerId()));
    new TreeSet<>(ownerOf.values())
        .forEach(owner -> owners.put(owner, draft.apply(Audience.of(owner))));
  }

  @Override
  public void day(LocalDate day) {
    desk.day(day);
    owners.values().forEach(draft -> draft.day(day));
  }

  @Override
  public void signal(Signal signal) {
    desk.signal(signal);
    signal.accountIds().stream()
        .flatMap(id -> ofOwner(ownerOf.get(id)).stream())
        .distinct()
        .forEach(draft -> draft.signal(signal));
  }

  /** Whoever sends signals is the desk's matter. */
  @Override
  public void refused(Refusal refusal) {
    desk.refused(refusal);
  }

  @Override
  public void order(Order order, @Nullable Account account) {
    desk.order(order, account);
    // One that ended before it was claimed names no owner.
    String owner = order.ownerId() == null && account != null ? account.ownerId() : order.ownerId();
    ofOwner(owner).forEach(draft -> draft.order(order, account));
  }

  @Override
  public void trade(Trade trade, @Nullable Account account) {
    desk.trade(trade, account);
    ofOwner(trade.entry().ownerId()).forEach(draft -> draft.trade(trade, account));
  }

  @Override
  public void later(Trade trade, @Nullable Account account) {
    desk.later(trade, account);
    ofOwner(trade.entry().ownerId()).forEach(draft -> draft.later(trade, account));
  }

  @Override
  public void open(Book book, @Nullable Account account) {
    desk.open(book, account);
    book.open()
        .ifPresent(
            cycle -> ofOwner(cycle.entry().ownerId()).forEach(draft -> draft.open(book, account)));
  }

  private List<Facts> ofOwner(@Nullable String ownerId) {
    Facts draft = ownerId == null ? null : owners.get(ownerId);
    return draft == null ? List.of() : List.of(draft);
  }
}
