package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.OrderItem;
import signaldesk.adapter.dynamodb.Value;
import signaldesk.desk.Switch;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.OrderStore;
import signaldesk.signal.Target;

/** What an order costs: a write unit is one write of at most 1 KB. */
class WritesTest {
  private static final int WRITE_UNIT = 1_024;

  /** What the table adds to an order: who wrote it. */
  private static final int WRITER = "writer".length() + 13;

  private final Bench bench = new Bench();
  private final List<Order> written = new ArrayList<>();

  @Test
  void anEntryTakesTwoWritesOfOneUnit() {
    deliver(bench.signal(Target.LONG));

    assertWritten(OrderState.CLAIMED, OrderState.FILLED);
  }

  @Test
  void anExitTakesTwoWritesOfOneUnit() {
    bench.run(bench.signal(Target.LONG));

    deliver(bench.signal(Target.NOT_LONG));

    assertWritten(OrderState.CLAIMED, OrderState.FILLED);
  }

  @Test
  void aReversalTakesOneWriteMoreForItsSecondLeg() {
    bench.run(bench.signal(Target.LONG));

    deliver(bench.signal(Target.SHORT));

    assertWritten(OrderState.CLAIMED, OrderState.CLAIMED, OrderState.FILLED);
  }

  @Test
  void anOrderThatEndsWithoutALegTakesOneWrite() {
    deliver(bench.signal(Target.NOT_LONG));
    deliver(bench.signal(Target.LONG, "ES1!", Bench.T0, Bench.T0));
    deliver(bench.signal(Target.LONG, "NQ1!", Bench.T0.minusSeconds(1), Bench.T0));
    deliver(bench.signal(Target.LONG, "NQ1!", Bench.T0.minusSeconds(90), Bench.T0));
    bench.switches.turnOn(new Switch("DESK", Switch.Mode.HALT, "stop", Bench.T0));
    deliver(bench.signal(Target.LONG));

    assertWritten(
        OrderState.UNCHANGED,
        OrderState.DENIED,
        OrderState.SUPERSEDED,
        OrderState.SUPERSEDED,
        OrderState.DENIED);
  }

  @Test
  void aRefusedEntryTakesTwoWrites() {
    bench.broker.meeting(Fault.REFUSED);

    deliver(bench.signal(Target.LONG));

    assertWritten(OrderState.CLAIMED, OrderState.REJECTED);
  }

  @Test
  void aDeliveryThatFindsTheEndWritesNothing() {
    OrderRequest entry = bench.signal(Target.LONG);
    bench.run(entry);

    deliver(entry);

    assertWritten();
  }

  private void assertWritten(OrderState... states) {
    assertEquals(List.of(states), written.stream().map(Order::state).toList());
    for (Order order : written) {
      int size = size(OrderItem.of(order).attributes()) + WRITER;
      assertTrue(size <= WRITE_UNIT, size + " bytes: " + order);
    }
  }

  private void deliver(OrderRequest request) {
    OrderStore counting =
        (OrderStore)
            Proxy.newProxyInstance(
                OrderStore.class.getClassLoader(),
                new Class<?>[] {OrderStore.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("create") || method.getName().equals("update")) {
                    written.add((Order) arguments[0]);
                  }
                  return method.invoke(bench.orders, arguments);
                });
    bench.deliver(request, 1, bench.ports(counting));
  }

  /** The size that DynamoDB bills: names and values in UTF-8, a number by its digits. */
  static int size(Map<String, Value> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + size(entry.getValue()))
        .sum();
  }

  private static int size(Value value) {
    return switch (value) {
      case Value.Text(String text) -> bytes(text);
      case Value.Num(String number) -> number.replaceAll("[^0-9]", "").length() / 2 + 2;
      case Value.Flag _ -> 1;
      case Value.Many(var values) -> 3 + values.stream().mapToInt(each -> 1 + size(each)).sum();
      case Value.Fields(var values) -> 3 + values.size() + size(values);
      case Value.Foreign _ ->
          throw new IllegalArgumentException("no such attribute in an order: " + value);
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
