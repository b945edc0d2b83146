package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/** What the operator's alarm sees of an order: one line, once. */
class OrderLogTest {
  private final Bench bench = new Bench();

  @Test
  void aFilledOrderNeedsNobody() {
    assertEquals(0, alarms(bench.signal(Target.LONG), 2));
  }

  @Test
  void aRefusedEntryNeedsSomebodyOnce() {
    bench.broker.meeting(Fault.REFUSED);

    assertEquals(1, alarms(bench.signal(Target.LONG), 3));
  }

  @Test
  void aRefusedExitNeedsSomebodyOnce() {
    bench.run(bench.signal(Target.LONG));
    bench.broker.meeting(Fault.REFUSED, Fault.REFUSED, Fault.REFUSED);

    assertEquals(1, alarms(bench.signal(Target.NOT_LONG), 3));
  }

  @Test
  void anAccountThatTheBrokerDoesNotKnowNeedsSomebodyOnce() {
    bench.broker.unknownAccount = true;

    assertEquals(1, alarms(bench.signal(Target.FLAT), 2));
  }

  /** How many lines of so many deliveries the alarm of observability.yaml counts. */
  private long alarms(OrderRequest request, int deliveries) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (int count = 1; count <= deliveries; count++) {
        OrderLog.write(request, bench.deliver(request, count, bench.ports()));
      }
    } finally {
      System.setOut(terminal);
    }
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("\"event\":\"order needs somebody\""))
        .count();
  }
}
