package signaldesk.adapter.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.TestBackend;
import signaldesk.instrument.Instruments;
import signaldesk.port.Broker;
import signaldesk.port.BrokerContract;
import signaldesk.port.SubmitOutcome;
import signaldesk.signal.Side;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The venue's rules, on its table. */
class PaperTableTest extends BrokerContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final TestBackend backend = TestBackend.fresh();
  private final PaperTable table =
      new PaperTable(patient(new SdkDynamoDb(backend.dynamoDb())), backend.table("Paper"));

  @Override
  protected Broker venue() {
    return new PaperBroker(table, Fees.demo(), InstantSource.fixed(NOON));
  }

  /** Cuts no call short: a busy machine is no table that is away. */
  private static DynamoDb patient(DynamoDb dynamo) {
    return (DynamoDb)
        Proxy.newProxyInstance(
            DynamoDb.class.getClassLoader(),
            new Class<?>[] {DynamoDb.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("within")) {
                return proxy;
              }
              try {
                return method.invoke(dynamo, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Broker broker = venue();
    Broker.Quote proxy = new Broker.Quote("XAUUSD", new BigDecimal("4081.437"));
    var mgc = Instruments.get("MGC1!");
    broker.open(
        new Broker.Open(
            "1001", mgc, broker.frontContract(mgc), Side.SELL, 3, "id-1", Instant.MAX, proxy));

    Execution line = table.last("1001").orElseThrow();

    assertEquals(line, table.since("1001", Instant.EPOCH).getFirst());
    assertEquals(-3, line.held().getFirst().quantity());
    assertEquals(
        Optional.of(new SeenQuote(new BigDecimal("4081.437"), true)), table.quote("MGC1!"));
  }

  @Test
  void aTapeIsReadOverManyPages() {
    Broker broker = venue();
    var nq = Instruments.get("NQ1!");
    Broker.Quote quote = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    for (int i = 0; i < 45; i++) {
      broker.open(
          new Broker.Open(
              "1001", nq, broker.frontContract(nq), Side.BUY, 1, "id-" + i, Instant.MAX, quote));
    }

    assertEquals(45, broker.fills("1001", Instant.EPOCH).size());
  }

  @Test
  void anEntryIsALineAndItsIdTogetherAndARefusalOnlyAnId() {
    Broker broker = venue();
    var nq = Instruments.get("NQ1!");
    Broker.Quote none = new Broker.Quote("NQ1!", null);
    SubmitOutcome refused =
        broker.open(
            new Broker.Open(
                "1001", nq, broker.frontContract(nq), Side.BUY, 1, "id-1", Instant.MAX, none));
    assertEquals(SubmitOutcome.Rejected.class, refused.getClass());
    assertEquals(1, items());

    Broker.Quote quote = new Broker.Quote("NQ1!", new BigDecimal("21010.25"));
    broker.open(
        new Broker.Open(
            "1001", nq, broker.frontContract(nq), Side.BUY, 1, "id-2", Instant.MAX, quote));

    assertEquals(4, items(), "an id, then a line, its id and the quote");
  }

  private int items() {
    ScanRequest all = ScanRequest.builder().tableName(backend.table("Paper")).build();
    return backend.dynamoDb().scan(all).count();
  }
}
