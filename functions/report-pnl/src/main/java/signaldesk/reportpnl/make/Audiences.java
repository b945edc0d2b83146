package signaldesk.reportpnl.make;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * while it was his. Whose it was the day's orders say; what none of them says is his whose it is
 * now.
 */
public final class Audiences implements Facts {
  private final Facts desk;
  private final Map<String, Facts> owners = new LinkedHashMap<>();
  private final Map<String, String> ownerNow = new HashMap<>();

  /** By account and by signal, of the day: owners that orders name. */
  private final Map<String, Set<String>> ofAccount = new HashMap<>();

  private final Map<String, Set<String>> ofSignal = new HashMap<>();
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
    accounts.forEach(account -> ownerNow.put(account.accountId(), account.ownerId()));
    new TreeSet<>(ownerNow.values()).forEach(this::ofOwner);
  }

  @Override
  public void day(LocalDate next) {
    day = next;
    ofAccount.clear();
    ofSignal.clear();
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
    Set<String> owners = new TreeSet<>(ofSignal.getOrDefault(signal.signalId(), Set.of()));
    signal.accountIds().stream().map(this::owner).filter(Objects::nonNull).forEach(owners::add);
    return owners.stream().flatMap(owner -> ofOwner(owner).stream());
  }

  /** Whoever sends signals is the desk's matter. */
  @Override
  public void refused(Refusal refusal) {
    desk.refused(refusal);
  }

  @Override
  public void refusalsForgotten() {
    desk.refusalsForgotten();
  }

  @Override
  public void order(Order order, @Nullable Account account) {
    desk.order(order, account);
    String accountId = order.request().accountId();
    String owner = order.ownerId();
    if (owner != null) {
      ofAccount.computeIfAbsent(accountId, _ -> new HashSet<>()).add(owner);
      ofSignal.computeIfAbsent(order.request().signalId(), _ -> new HashSet<>()).add(owner);
    }
    ofOwner(owner == null ? owner(accountId) : owner).forEach(one -> one.order(order, account));
  }

  /** Whose accounts it names, nobody can tell. */
  @Override
  public void unreadableSignal() {
    desk.unreadableSignal();
  }

  @Override
  public void unreadable(String accountId, @Nullable Account account) {
    desk.unreadable(accountId, account);
    ofOwner(owner(accountId)).forEach(one -> one.unreadable(accountId, account));
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

  /** Whose an account was on the day; null where it changed hands on it, and nobody can say. */
  private @Nullable String owner(String accountId) {
    Set<String> named = ofAccount.getOrDefault(accountId, Set.of());
    return named.isEmpty()
        ? ownerNow.get(accountId)
        : named.size() == 1 ? named.iterator().next() : null;
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
