package signaldesk.cli.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.config.Desk;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.port.PositionStore;
import signaldesk.position.Book;

/**
 * Finds what would be lost: an open position whose closing signal would no longer reach it, because
 * its account, its hook, its chart symbol or what that symbol trades is changed under it.
 */
final class Stranded {
  private final PositionStore positions;

  Stranded(PositionStore positions) {
    this.positions = positions;
  }

  /**
   * What speaks against going from what stands to this desk, for a person; empty if nothing does.
   */
  List<String> objections(Map<DeskKey, Item> standing, Desk desk) {
    List<Hook> hooksNow = new ArrayList<>();
    Map<String, Account> accountsNow = new TreeMap<>();
    standing.forEach((key, item) -> {
      if (Kind.of(key).equals(Optional.of(Kind.HOOK))) {
        hooksNow.add(DeskHooks.read(item));
      } else if (Kind.of(key).equals(Optional.of(Kind.ACCOUNT))) {
        accountsNow.put(key.id(), DeskAccounts.read(item));
      }
    });
    Map<String, Account> accountsThen =
        desk.accounts().stream().collect(Collectors.toMap(Account::accountId, Function.identity()));
    List<String> objections = new ArrayList<>();
    for (Account now : accountsNow.values()) {
      Optional<Account> then = Optional.ofNullable(accountsThen.get(now.accountId()));
      then.filter(account -> !account.ownerId().equals(now.ownerId()))
          .ifPresent(account -> objections.add(changesHands(now, account)));
      for (Book book : positions.ofAccount(now.accountId())) {
        boolean closable = closes(hooksNow, now, book.symbol());
        boolean stillClosable =
            then.filter(account -> closes(desk.hooks(), account, book.symbol())).isPresent();
        if (book.quantity() != 0 && closable && !stillClosable) {
          objections.add(strands(now, book, then.isPresent()));
        }
      }
    }
    return objections;
  }

  /** Whether some hook has a chart symbol that trades this instrument on this account. */
  private static boolean closes(List<Hook> hooks, Account account, String symbol) {
    return hooks.stream()
        .filter(hook -> hook.accountIds().contains(account.accountId()))
        .flatMap(hook -> hook.symbols().stream())
        .flatMap(chart -> account.size(chart).stream())
        .anyMatch(size -> size.trade().equals(symbol));
  }

  private static String strands(Account account, Book book, boolean stays) {
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
        + (stays ? "no hook trades " + book.symbol() + " there" : "the account is gone")
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
