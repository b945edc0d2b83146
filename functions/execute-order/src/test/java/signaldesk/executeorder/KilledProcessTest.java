package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.paper.PaperBroker;
import signaldesk.adapter.paper.PaperTable;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Account;
import signaldesk.desk.PaperSettings;
import signaldesk.desk.Size;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.port.Broker;
import signaldesk.signal.Target;

/**
 * The function's process is killed between the broker's fill and the recorded outcome; the message
 * comes back when the lease has run out. One order at the broker, and its fill booked.
 */
class KilledProcessTest {
  private static final String ACCOUNT = "1001";

  /** More than a lease, less than an entry's deadline. */
  private static final Duration LATER = Duration.ofSeconds(35);

  private final TestBackend backend = TestBackend.fresh();
  private final DynamoDb dynamo = new SdkDynamoDb(backend.dynamoDb());
  private final OrderTable orders = new OrderTable(dynamo, backend.table("Orders"));
  private final String desk = backend.table("Desk");
  private final DeskVenueSettings settings = new DeskVenueSettings(dynamo, desk);
  private final ManualTime time = new ManualTime(Bench.T0);
  private int signals;

  @BeforeEach
  void configure() {
    DeskTable table = new DeskTable(dynamo, desk);
    table.put(
        DeskVenueSettings.item(
            new PaperSettings(0, Map.of("NQ1!", Money.ofDollars(new BigDecimal("1.40"))))));
    table.put(
        DeskAccounts.item(
            new Account(
                ACCOUNT,
                "owner-1",
                "topstep",
                "practice",
                "50K",
                "paper",
                Map.of("NQ1!", new Size("NQ1!", 2)))));
  }

  @Test
  void killedAfterTheEntrysFill() throws Exception {
    OrderRequest entry = signal(Target.LONG);

    kill("open", entry);

    assertEquals(OrderState.CLAIMED, order(entry).state());
    assertEquals(1, broker().fills(ACCOUNT, Instant.EPOCH).size());

    redeliver(entry);

    assertBooked(OrderState.FILLED, entry, 2);
  }

  @Test
  void killedAfterEachFillOfAReversal() throws Exception {
    OrderRequest entry = signal(Target.LONG);
    redeliver(entry);
    OrderRequest reversal = signal(Target.SHORT);

    kill("close", reversal);
    assertEquals(List.of(), broker().positions(ACCOUNT));
    time.pause(LATER);
    kill("open", reversal);
    redeliver(reversal);

    assertEquals(2, order(reversal).fills().size());
    assertBooked(OrderState.FILLED, reversal, -2);
    assertEquals(3, broker().fills(ACCOUNT, Instant.EPOCH).size(), "open, close, open");
  }

  /** Runs the function in a process of its own until it is killed. */
  private void kill(String call, OrderRequest request) throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    ProcessBuilder child =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KilledMain.class.getName(),
                call,
                time.instant().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    child.environment().putAll(backend.environment("ExecuteOrder"));
    Process process = child.start();
    try (OutputStream body = process.getOutputStream()) {
      body.write(OrderJson.write(request).getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(KilledMain.KILLED, process.waitFor());
    assertFalse(order(request).state().ended());
  }

  /** The same message in this process, after its lease. */
  private void redeliver(OrderRequest request) {
    time.pause(LATER);
    Ports ports =
        new Ports(
            orders,
            new DeskAccounts(dynamo, desk),
            new DeskSwitches(dynamo, desk),
            Venues.free(Map.of("paper", broker())),
            time,
            Limits.standard());
    new ExecuteOrder(ports).handle(request, 2, Budget.of(time, Duration.ofSeconds(28)));
  }

  private void assertBooked(OrderState state, OrderRequest request, long held) {
    Order order = order(request);
    assertEquals(state, order.state(), order.reason());
    assertEquals(held, broker().positions(ACCOUNT).getFirst().quantity());
    List<Fill> atBroker =
        broker().fills(ACCOUNT, Instant.EPOCH).stream().map(Broker.BrokerFill::fill).toList();
    List<Fill> booked =
        orders.since(ACCOUNT, Instant.EPOCH).reversed().stream()
            .flatMap(each -> each.fills().stream())
            .toList();
    assertEquals(atBroker, booked);
  }

  private Order order(OrderRequest request) {
    return orders.find(ACCOUNT, request.orderId()).orElseThrow();
  }

  private Broker broker() {
    return new PaperBroker(new PaperTable(dynamo, backend.table("Paper")), settings, time);
  }

  private OrderRequest signal(Target target) {
    signals++;
    Instant now = time.instant();
    String signalId = "%064x".formatted(signals);
    return new OrderRequest(
        ACCOUNT,
        OrderRequest.orderId(now, "%016x".formatted(signals)),
        signalId,
        "demo",
        "NQ1!",
        target,
        new BigDecimal("21010.25"),
        now,
        now,
        now.plusSeconds(120));
  }
}
