package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskAlarms;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskFronts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskMarks;
import signaldesk.adapter.dynamodb.DeskRefusals;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.dynamodb.SignalTable;
import signaldesk.adapter.memory.MemoryAlertQueue;
import signaldesk.adapter.sqs.SqsDeadLetters;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Refusal;
import signaldesk.desk.Switch;

/** A look at real tables and queues, and what it asks of them. */
class RealLookTest {
  private final TestBackend backend = TestBackend.fresh();
  private final Map<String, Integer> calls = new TreeMap<>();
  private final DynamoDb dynamo = counted(new SdkDynamoDb(backend.dynamoDb()));
  private final String desk = backend.table("Desk");
  private final DeskSwitches switches = new DeskSwitches(dynamo, desk);
  private final MemoryAlertQueue queue = new MemoryAlertQueue();
  private final KeptAlarms kept =
      new KeptAlarms(
          new Sources(
              new DeskAlarms(dynamo, desk),
              new DeskChannels(dynamo, desk),
              new DeskMarks(dynamo, desk),
              new SqsDeadLetters(backend.sqs(), Map.of("orders", backend.queueUrl("OrdersDead"))),
              switches,
              new DeskHooks(dynamo, desk),
              new DeskRefusals(dynamo, desk),
              new SignalTable(dynamo, backend.table("Signals")),
              new OrderTable(dynamo, backend.table("Orders")),
              new PositionTable(dynamo, backend.table("Positions")),
              new DeskAccounts(dynamo, desk),
              new DeskFronts(dynamo, desk)),
          queue);
  private Instant now = World.MONDAY;

  @Test
  void aHealthyDeskCostsAHandfulOfReadsAndTroubleIsToldAndOver() {
    DeskTable items = new DeskTable(dynamo, desk);
    items.put(DeskChannels.item(World.OPERATOR));
    for (String hook : List.of("nq-5m", "gold-1h")) {
      DeskHooks.items(World.hook(hook, null)).forEach(items::put);
    }
    look();
    calls.clear();

    look();

    System.out.println("a look at a healthy desk with two hooks asks DynamoDB for " + calls);
    assertEquals(Map.of("get", 1, "query", 7), calls);

    Switch thrown = new Switch("ACCOUNT#1001", Switch.Mode.REDUCE_ONLY, "no answer", now);
    switches.turnOn(thrown);
    new DeskRefusals(dynamo, desk)
        .keep(
            new Refusal(
                "gold-1h", now, "r1", 400, List.of("symbol: QQ1!"), List.of("unknown_symbol"), ""));
    look();
    switches.turnOff(thrown);
    look();

    assertEquals(
        List.of("REDUCE_ONLY#1001", "SIGNAL_REFUSED#gold-1h/unknown_symbol", "REDUCE_ONLY#1001"),
        queue.messages().stream().map(RealLookTest::alarm).toList());
  }

  private void look() {
    now = now.plusSeconds(60);
    kept.watch(new Watch(now), now);
  }

  private static String alarm(Object message) {
    String id = ((Notice) message).noticeId();
    return id.substring(0, id.lastIndexOf('#', id.lastIndexOf('#') - 1));
  }

  /** Streams over pages call {@code query} on what is inside: they count as they are begun. */
  private DynamoDb counted(DynamoDb real) {
    return (DynamoDb)
        Proxy.newProxyInstance(
            DynamoDb.class.getClassLoader(),
            new Class<?>[] {DynamoDb.class},
            (_, method, arguments) -> {
              calls.merge(method.getName().replace("items", "query"), 1, Integer::sum);
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
