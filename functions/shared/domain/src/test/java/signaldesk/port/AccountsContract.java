package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.desk.Size;

/** What every store of accounts does. */
public abstract class AccountsContract {

  /** A store that holds these accounts, given in any order. */
  protected abstract Accounts holding(List<Account> accounts);

  @Test
  void anAccountIsFoundByItsIdLetterForLetter() {
    Account account = account("0123");
    Accounts accounts = holding(List.of(account));

    assertEquals(Optional.of(account), accounts.find("0123"));
    assertEquals(Optional.empty(), accounts.find("123"));
  }

  @Test
  void anAccountThatTradesNothingIsStillAnAccount() {
    Account idle = new Account("7", "owner-1", "topstep", "practice", "50K", "paper", Map.of());

    assertEquals(Optional.of(idle), holding(List.of(idle)).find("7"));
  }

  @Test
  void allAccountsComeByIdHoweverManyThereAre() {
    List<Account> many =
        IntStream.range(1000, 1600).mapToObj(id -> account(Integer.toString(id))).toList();

    assertEquals(many, holding(many.reversed()).all());
  }

  @Test
  void aDeskWithoutAccountsHasNone() {
    assertEquals(List.of(), holding(List.of()).all());
  }

  private static Account account(String id) {
    return new Account(
        id,
        "owner-1",
        "topstep",
        "combine",
        "50K",
        "paper",
        Map.of("NQ1!", new Size("MNQ1!", 4), "XAUUSD", new Size("MGC1!", 1)));
  }
}
