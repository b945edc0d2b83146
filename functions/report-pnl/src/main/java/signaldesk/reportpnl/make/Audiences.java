package signaldesk.reportpnl.make;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private final Function<Audience, Facts> draft;
  private @Nullable LocalDate day;

  /**
   * One draft for the desk and one for each owner; one who has no account any more gets his with
   * the first fact that names him.
   *
   * @param accounts as they are configured
   * @param draft makes one
   */
  public Audiences(Collection<Account> accounts, Function<Audience, Facts> draft) {
    this.draft = draft;
    this.desk = draft.apply(Audience.DESK);
    accounts.forEach(account -> ownerOf.put(account.accountId(), account.ownerId()));
    new TreeSet<>(ownerOf.values()).forEach(this::ofOwner);
  }

  @Override
  public void day(LocalDate next) {
    day = next;
    desk.day(next);
    owners.values().forEach(one -> one.day(next));
  }

  @Override
  public void signal(Signal signal) {
    desk.signal(signal);
    traded(signal).forEach(one -> one.signal(signal));
  }

  @Override
  public void alerted(Signal signal, Instant at) {
    desk.alerted(signal, at);
    traded(signal).forEach(one -> one.alerted(signal, at));
  }

  private Stream<Facts> traded(Signal signal) {
    return signal.accountIds().stream().flatMap(id -> ofOwner(ownerOf.get(id)).stream()).distinct();
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
    ofOwner(owner).forEach(one -> one.order(order, account));
  }

  @Override
  public void unreadable(@Nullable Account account) {
    desk.unreadable(account);
    ofOwner(account == null ? null : account.ownerId()).forEach(one -> one.unreadable(account));
  }

  @Override
  public void trade(Trade trade, @Nullable Account account) {
    desk.trade(trade, account);
    ofOwner(trade.entry().ownerId()).forEach(one -> one.trade(trade, account));
  }

  @Override
  public void later(Trade trade, @Nullable Account account) {
    desk.later(trade, account);
    ofOwner(trade.entry().ownerId()).forEach(one -> one.later(trade, account));
  }

  @Override
  public void open(Book book, @Nullable Account account) {
    desk.open(book, account);
    book.open()
        .ifPresent(
            cycle -> ofOwner(cycle.entry().ownerId()).forEach(one -> one.open(book, account)));
  }

  private List<Facts> ofOwner(@Nullable String ownerId) {
    return ownerId == null ? List.of() : List.of(owners.computeIfAbsent(ownerId, this::begun));
  }

  private Facts begun(String ownerId) {
    Facts begun = draft.apply(Audience.of(ownerId));
    if (day != null) {
      begun.day(day);
    }
    return begun;
  }
}
