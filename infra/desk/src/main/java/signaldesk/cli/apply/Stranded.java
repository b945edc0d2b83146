package signaldesk.cli.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.config.Desk;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/**
 * Finds what would be lost: an open position whose closing signal would no longer reach it, because
 * its account, its hook, its chart symbol, what that symbol trades, its venue or what its firm
 * allows is changed under it.
 */
final class Stranded {
  private static final String PAPER = "paper";

  private final PositionStore positions;

  Stranded(PositionStore positions) {
    this.positions = positions;
  }

  /**
   * What speaks against going from what stands to this desk, for a person; empty if nothing does.
   *
   * @param here where this desk's orders come from
   */
  List<String> objections(Map<DeskKey, Item> standing, Desk desk, Hosting here) {
    Setup before = Setup.of(standing);
    Setup after = Setup.of(desk);
    List<String> objections = new ArrayList<>();
    for (Account now : before.accounts().values()) {
      Optional<Account> then = after.account(now.accountId());
      then.filter(account -> !account.ownerId().equals(now.ownerId()))
          .ifPresent(account -> objections.add(changesHands(now, account)));
      for (Book book : positions.ofAccount(now.accountId())) {
        if (book.quantity() != 0 && before.closes(now, book.symbol())) {
          lost(now, then, before, after, book.symbol(), here)
              .ifPresent(why -> objections.add(strands(now, book, why)));
        }
      }
    }
    return objections;
  }

  /** Why what now closes such a position would not any more; empty if it would. */
  private static Optional<String> lost(
      Account now, Optional<Account> then, Setup before, Setup after, String symbol, Hosting here) {
    if (then.isEmpty()) {
      return Optional.of("the account is gone");
    }
    if (!after.closes(then.get(), symbol)) {
      return Optional.of("no hook trades " + symbol + " there");
    }
    if (!then.get().broker().equals(now.broker())) {
      return Optional.of("it trades at " + then.get().broker() + ", not at " + now.broker());
    }
    if (now.broker().equals(PAPER)) {
      return Optional.empty();
    }
    Optional<Firm> firmNow = before.firm(now);
    Optional<Firm> firmThen = after.firm(then.get());
    if (!opens(firmNow, now, here)) {
      return Optional.empty(); // nothing closes it as it is
    }
    if (!opens(firmThen, then.get(), here)) {
      return Optional.of("the rules of its firm close it to this desk");
    }
    return Objects.equals(firmNow.map(Firm::api), firmThen.map(Firm::api))
        ? Optional.empty()
        : Optional.of("its venue is sought at another address");
  }

  private static boolean opens(Optional<Firm> firm, Account account, Hosting here) {
    return firm.isPresent() && firm.get().forbids(account, here).isEmpty();
  }

  private static String strands(Account account, Book book, String why) {
    return "account "
        + account.accountId()
        + " is "
        + (book.quantity() > 0 ? "long " : "short ")
        + Math.abs(book.quantity())
        + " "
        + book.symbol()
        + " ("
        + book.contractId()
        + "), and after this "
        + why
        + ": the signal that closes it would not reach it. Close it first";
  }

  private static String changesHands(Account now, Account then) {
    return "account "
        + now.accountId()
        + " goes from "
        + now.ownerId()
        + " to "
        + then.ownerId()
        + ", who would then read what was traded there before";
  }
}
