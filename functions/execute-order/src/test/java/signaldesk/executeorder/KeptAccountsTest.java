package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.desk.Account;
import signaldesk.desk.Size;
import signaldesk.desk.Switch;
import signaldesk.port.Accounts;
import signaldesk.port.Switches;

class KeptAccountsTest {
  private final MemoryAccounts table = new MemoryAccounts();
  private final AtomicInteger reads = new AtomicInteger();
  private @Nullable String revision = "first";

  private final KeptAccounts accounts = new KeptAccounts(counted(), switches());

  @Test
  void anAccountIsReadOnceInARevision() {
    table.put(account(1));

    assertEquals(Optional.of(account(1)), accounts.find("1001"));
    assertEquals(Optional.of(account(1)), accounts.find("1001"));

    assertEquals(1, reads.get());
  }

  @Test
  void aSizeCountsAtOnceWhenItsChangeIsWhole() {
    table.put(account(1));
    accounts.find("1001");

    table.put(account(2));
    revision = "second";

    assertEquals(Optional.of(account(2)), accounts.find("1001"));
  }

  @Test
  void nothingIsKeptWhileAChangeIsUnderWayOrWasBrokenOff() {
    table.put(account(1));
    accounts.find("1001");
    revision = null;

    table.put(account(2));
    assertEquals(Optional.of(account(2)), accounts.find("1001"));
    table.put(account(3));
    assertEquals(Optional.of(account(3)), accounts.find("1001"));
  }

  @Test
  void whatWasReadUnderAnEarlierRevisionIsNotTakenForTheNextOne() {
    table.put(account(1));
    accounts.find("1001");
    revision = "second";
    accounts.find("1001");
    table.put(account(2));
    revision = "third";

    assertEquals(Optional.of(account(2)), accounts.find("1001"));
    assertEquals(3, reads.get());
  }

  @Test
  void anAccountThatIsNotThereIsLookedForEveryTime() {
    assertEquals(Optional.empty(), accounts.find("1001"));
    table.put(account(1));

    assertEquals(Optional.of(account(1)), accounts.find("1001"));
  }

  private static Account account(int contracts) {
    return new Account(
        "1001",
        "owner-1",
        "demo",
        "practice",
        "50K",
        "paper",
        Map.of("NQ1!", new Size("NQ1!", contracts)));
  }

  private Accounts counted() {
    return new Accounts() {
      @Override
      public Optional<Account> find(String accountId) {
        reads.incrementAndGet();
        return table.find(accountId);
      }

      @Override
      public List<Account> all() {
        return table.all();
      }
    };
  }

  private Switches switches() {
    return new Switches() {
      @Override
      public List<Switch> thrown() {
        return List.of();
      }

      @Override
      public Standing standing() {
        return new Standing(List.of(), revision);
      }

      @Override
      public void turnOn(Switch thrown) {
        throw new AssertionError("nothing throws a switch here");
      }
    };
  }
}
