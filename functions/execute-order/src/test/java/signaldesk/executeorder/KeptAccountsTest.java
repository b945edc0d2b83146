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
  private final KeptAccounts accounts = new KeptAccounts(counted(), switches());
  private @Nullable String revision = "first";
  private boolean trouble;

  /** A batch begins, with this revision there. */
  private Optional<Account> find(@Nullable String now) {
    revision = now;
    accounts.look();
    return accounts.find("1001");
  }

  @Test
  void anAccountIsReadOnceInARevision() {
    table.put(account(1));

    assertEquals(Optional.of(account(1)), find("first"));
    assertEquals(Optional.of(account(1)), find("first"));

    assertEquals(1, reads.get());
  }

  @Test
  void aSizeCountsForTheNextBatchWhenItsChangeIsWhole() {
    table.put(account(1));
    find("first");
    table.put(account(2));

    assertEquals(Optional.of(account(2)), find("second"));
  }

  @Test
  void nothingIsKeptWhileAChangeIsUnderWayOrWasBrokenOff() {
    table.put(account(1));
    find("first");
    table.put(account(2));
    assertEquals(Optional.of(account(2)), find(null));
    table.put(account(3));

    assertEquals(Optional.of(account(3)), find(null));
  }

  @Test
  void whereTheRevisionCannotBeReadAccountsAre() {
    table.put(account(1));
    find("first");
    table.put(account(2));
    trouble = true;

    assertEquals(Optional.of(account(2)), find("first"));
  }

  @Test
  void anAccountThatIsNotThereIsLookedForEveryTime() {
    assertEquals(Optional.empty(), find("first"));
    table.put(account(1));

    assertEquals(Optional.of(account(1)), find("first"));
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
        if (trouble) {
          throw new IllegalStateException("the table is away");
        }
        return new Standing(List.of(), revision);
      }

      @Override
      public void turnOn(Switch thrown) {
        throw new AssertionError("nothing throws a switch here");
      }
    };
  }
}
