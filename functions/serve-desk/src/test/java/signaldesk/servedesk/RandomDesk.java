package signaldesk.servedesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import signaldesk.desk.Refusal;
import signaldesk.desk.Switch;
import signaldesk.order.OrderState;
import signaldesk.signal.Signal;

/** A desk of two owners with random accounts, hooks, signals, fills, switches and refusals. */
final class RandomDesk {
  private static final List<String> CHARTS = List.of("NQ1!", "MNQ1!", "ES1!", "XAUUSD");
  private static final List<OrderState> ENDS =
      List.of(
          OrderState.UNCHANGED,
          OrderState.DENIED,
          OrderState.SUPERSEDED,
          OrderState.REJECTED,
          OrderState.EXPIRED);

  private final Random random;
  private final World world = World.demo();

  private RandomDesk(Random random) {
    this.random = random;
  }

  static World of(Random random) {
    RandomDesk desk = new RandomDesk(random);
    desk.accounts();
    desk.hooks();
    desk.signals();
    desk.fills();
    desk.troubles();
    return desk.world;
  }

  private void accounts() {
    for (int i = random.nextInt(4); i > 0; i--) {
      String level = pick(List.of("50K", "100K", "150K", "live"));
      world.accounts.add(World.account("2" + i + "07", pick(List.of("owner-1", "owner-2")), level));
    }
  }

  private void hooks() {
    for (int i = 0; i < 4; i++) {
      String name = "hook-" + i;
      world.hooks.add(World.hook(name, some()));
      for (int refused = random.nextInt(3); refused > 0; refused--) {
        world.refusals.add(
            new Refusal(name, soon(), "r" + refused, 400, List.of("symbol: ?"), "{"));
      }
    }
  }

  private void signals() {
    for (int i = 0; i < 12; i++) {
      String hook = pick(world.hooks).name();
      Signal signal =
          world.signal(hook, "s" + i, pick(CHARTS), "20000.25", soon(), List.of(some()));
      for (String accountId : signal.accountIds()) {
        if (random.nextInt(3) > 0) {
          world.ended(signal, accountId, pick(ENDS), "reason of " + accountId);
        }
      }
    }
  }

  private void fills() {
    for (var account : world.accounts) {
      for (String symbol : List.of("NQ1!", "MNQ1!")) {
        Trading trading = world.on(account.accountId(), symbol);
        for (int i = random.nextInt(7); i > 0; i--) {
          String price = 19990 + random.nextInt(20) + ".25";
          if (random.nextBoolean()) {
            trading.buy(1 + random.nextInt(3), price);
          } else {
            trading.sell(1 + random.nextInt(3), price);
          }
        }
      }
    }
  }

  private void troubles() {
    String accountId = pick(world.accounts).accountId();
    world.stale.put(accountId, "fill of " + accountId + " was reported in two ways");
    world.switches.add(
        new Switch(
            "ACCOUNT#" + accountId, Switch.Mode.REDUCE_ONLY, "because " + accountId, soon()));
    world.switches.add(new Switch("OWNER#owner-2", Switch.Mode.HALT, "because of owner-2", soon()));
  }

  /** Any accounts, perhaps none. */
  private String[] some() {
    List<String> ids = new ArrayList<>(world.accounts.stream().map(a -> a.accountId()).toList());
    Collections.shuffle(ids, random);
    return ids.subList(0, random.nextInt(ids.size() + 1)).toArray(String[]::new);
  }

  private Instant soon() {
    return World.NOW.minusMillis(random.nextInt(3 * 24 * 3600) * 1000L);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
