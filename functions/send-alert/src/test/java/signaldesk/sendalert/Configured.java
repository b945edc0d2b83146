package signaldesk.sendalert;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import signaldesk.adapter.memory.MemoryHooks;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Size;
import signaldesk.digest.Sha256;

/** The accounts and hooks of the desk that the tests trade: one account fails, and one is gone. */
final class Configured {
  private Configured() {}

  static List<Account> accounts() {
    return List.of(
        account(
            "1001",
            "exact",
            Map.of(
                "NQ1!", new Size("NQ1!", 1),
                "GC1!", new Size("MGC1!", 1),
                "SI1!", new Size("SIL1!", 1))),
        account("1002", "rough", Map.of("NQ1!", new Size("NQ1!", 2))),
        account("1003", "exact", Map.of("NQ1!", new Size("MNQ1!", 5))),
        account("1004", "exact", Map.of("NQ1!", new Size("NQ1!", 1))),
        account("1005", "exact", Map.of("MNQ1!", new Size("MNQ1!", 3))));
  }

  private static Account account(String id, String broker, Map<String, Size> sizes) {
    return new Account(id, "owner-of-" + id, "topstep", "practice", "50K", broker, sizes);
  }

  static MemoryHooks hooks() {
    MemoryHooks hooks =
        new MemoryHooks(
            hook(
                "nq", "NQ1!", List.of("1001", "1002", "1003", "1004", "9999"), List.of("premium")));
    hooks.put(hook("mnq", "MNQ1!", List.of("1005"), List.of("premium")));
    hooks.put(hook("gold", "GC1!", List.of("1001"), List.of()));
    // Told about all the same: the channel lists no silver.
    hooks.put(hook("silver", "SI1!", List.of("1001"), List.of("premium")));
    return hooks;
  }

  private static Hook hook(
      String name, String symbol, List<String> accountIds, List<String> channels) {
    return new Hook(
        name,
        List.of(Sha256.hex(name)),
        List.of(),
        List.of(symbol),
        accountIds,
        Hook.TimeMeaning.FIRED,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        Map.of(symbol, channels),
        null);
  }
}
