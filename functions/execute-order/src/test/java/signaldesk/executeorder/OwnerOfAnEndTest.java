package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryAccounts;
import signaldesk.desk.Switch;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** An order that ends before a claim says whose account it was: the account may change hands. */
class OwnerOfAnEndTest {
  private final Bench bench = new Bench();

  @Test
  void theExpiredOne() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.time.pause(Duration.ofSeconds(61));

    ends(entry, OrderState.EXPIRED);
  }

  @Test
  void theOneThatFoundNothingToDo() {
    ends(bench.signal(Target.NOT_LONG), OrderState.UNCHANGED);
  }

  @Test
  void theOneWithoutASize() {
    ends(bench.signal(Target.LONG, "ES1!", Bench.T0, Bench.T0), OrderState.DENIED);
  }

  @Test
  void theOneThatASwitchStopped() {
    bench.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "lunch", Bench.T0));

    ends(bench.signal(Target.LONG), OrderState.DENIED);
  }

  @Test
  void theOneWhoseBrokerCouldNotBeRead() {
    bench.broker.down = true;
    OrderRequest exit = bench.signal(Target.FLAT);

    assertInstanceOf(Result.GaveUp.class, bench.run(exit));

    assertEquals(OrderState.DENIED, bench.state(exit));
    assertEquals("owner-1", bench.order(exit).ownerId());
  }

  @Test
  void butNotWhereTheDeskDoesNotKnowTheAccount() {
    OrderRequest entry = bench.signal(Target.LONG);
    Ports ports =
        new Ports(
            bench.orders,
            new MemoryAccounts(),
            bench.switches,
            bench.ports().venues(),
            bench.time,
            Limits.standard());

    bench.deliver(entry, 1, ports);

    assertNull(bench.order(entry).ownerId());
  }

  private void ends(OrderRequest request, OrderState end) {
    bench.deliver(request);

    assertEquals(end, bench.state(request));
    assertEquals("owner-1", bench.order(request).ownerId());
  }
}
