package signaldesk.cli.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.backend.TestBackend;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Account;
import signaldesk.desk.Hook;
import signaldesk.desk.Size;
import signaldesk.instrument.Money;

class DemoDeskTest {
  private static final URI HERE = URI.create("http://127.0.0.1:8000");
  private static final URI THERE = URI.create("https://dynamodb.eu-central-1.amazonaws.com");

  @Test
  void itsAccountsSizesAndFeesAreAsTheReadmeSays() {
    Desk desk = DeskFile.read(DemoDesk.yaml());

    assertEquals(
        Map.of("1001", "owner-1 50K", "1002", "owner-1 100K", "1003", "owner-2 150K"),
        desk.accounts().stream()
            .collect(
                Collectors.toMap(
                    Account::accountId,
                    account -> account.ownerId() + " " + account.fundingLevel())));
    for (Account account : desk.accounts()) {
      assertEquals("paper", account.broker());
      assertEquals(Optional.of(new Size("NQ1!", 1)), account.size("NQ1!"));
      assertEquals(Optional.of(new Size("MNQ1!", 4)), account.size("MNQ1!"));
    }
    assertEquals(Optional.of(new Money(140)), desk.paper().fee("NQ1!"));
    assertEquals(Optional.of(new Money(37)), desk.paper().fee("MNQ1!"));
    assertEquals(0, desk.paper().slippageTicks());
  }

  @Test
  void loadedOnThisMachineItsTokensOpenIt() {
    TestBackend backend = TestBackend.fresh();
    String table = backend.table("Desk");

    assertTrue(DemoDesk.load(new SdkDynamoDb(backend.dynamoDb()), table, HERE));

    Hook hook =
        new DeskHooks(new SdkDynamoDb(backend.dynamoDb()), table)
            .byTokenDigest(Digests.of("demo-hook"))
            .orElseThrow();
    assertEquals(List.of("1001", "1002", "1003"), hook.accountIds());
    assertEquals(List.of(), hook.senders());
    DeskReaders readers = new DeskReaders(new SdkDynamoDb(backend.dynamoDb()), table);
    assertEquals(
        "operator", readers.byTokenDigest(Digests.of("demo-operator")).orElseThrow().name());
    assertEquals(
        "owner-2", readers.byTokenDigest(Digests.of("demo-owner-2")).orElseThrow().ownerId());
  }

  @Test
  void aDeskThatIsThereAlreadyIsLeftAlone() {
    TestBackend backend = TestBackend.fresh();
    String table = backend.table("Desk");
    DemoDesk.load(new SdkDynamoDb(backend.dynamoDb()), table, HERE);

    assertFalse(DemoDesk.load(new SdkDynamoDb(backend.dynamoDb()), table, HERE));
  }

  @Test
  void offThisMachineItsTokensAreRefused() {
    TestBackend backend = TestBackend.fresh();
    DeskTable table = new DeskTable(new SdkDynamoDb(backend.dynamoDb()), backend.table("Desk"));
    Applying applying = new Applying(table, THERE, new MemoryPositions(), InstantSource.system());

    assertThrows(
        IllegalStateException.class,
        () -> DemoDesk.load(new SdkDynamoDb(backend.dynamoDb()), backend.table("Desk"), THERE));
    assertEquals(
        List.of(
            "hook demo has a demo token, which everybody knows; dynamodb.eu-central-1.amazonaws.com"
                + " is not this machine. Make one of your own: desk token new hook demo",
            "reader operator has a demo token, which everybody knows;"
                + " dynamodb.eu-central-1.amazonaws.com is not this machine. Make one of your own:"
                + " desk token new reader operator",
            "reader owner-1 has a demo token, which everybody knows;"
                + " dynamodb.eu-central-1.amazonaws.com is not this machine. Make one of your own:"
                + " desk token new reader owner-1",
            "reader owner-2 has a demo token, which everybody knows;"
                + " dynamodb.eu-central-1.amazonaws.com is not this machine. Make one of your own:"
                + " desk token new reader owner-2"),
        applying.forbidden(DeskFile.read(DemoDesk.yaml())));
  }
}
