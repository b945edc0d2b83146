package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.TestBackend;
import signaldesk.desk.Channel;

class DeskAlertsTest {
  private static final Channel PREMIUM =
      new Channel("premium", Channel.Kind.WHOP, "feed_1", List.of("NQ1!"), false);
  private static final Channel OPERATOR =
      new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);

  private final ScriptedTerminal terminal = new ScriptedTerminal();

  @TempDir private Path folder = Path.of("");

  @Test
  void previewShowsEveryTextOfAFileChannelByChannel() {
    assertEquals(
        0,
        terminal.run(
            Map.of(), folder.resolve("none"), "", "alerts", "preview", "example-desk.yaml"));

    List<String> said = terminal.said();
    assertEquals(
        "Channel premium, webhook, told of NQ1!, MNQ1!; secret /signaldesk/channels/premium",
        said.getFirst());
    int opened = said.indexOf("  opened, 98 of 1990 characters");
    assertEquals(
        List.of(
            "    🟢 **LONG NQ** · 5m",
            "    ```",
            "    Entry    21,010.38",
            "    Signal   21,010.25",
            "    Filled   3 of 4 accounts",
            "    ```",
            "    NQ long"),
        said.subList(opened + 1, opened + 8),
        said.toString());
    assertTrue(
        said.contains("  notOpened, changed by the desk's file, 42 of 1990 characters"),
        said.toString());
    int operator =
        said.indexOf(
            "Channel operator, webhook, told of alarms and reports; secret"
                + " /signaldesk/channels/operator");
    assertFalse(said.subList(0, operator).toString().contains("🚨"));
    assertTrue(said.subList(operator, said.size()).toString().contains("🚨"));
    assertFalse(said.subList(operator, said.size()).toString().contains("opened"));
  }

  @Test
  void previewOfAFileThatIsWrongSaysWhatIsWrong() throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), "alerts: {chanels: {}}\n");

    assertEquals(
        1,
        terminal.run(Map.of(), folder.resolve("none"), "", "alerts", "preview", file.toString()));
    assertEquals(
        List.of(
            file
                + ": line 1: alerts.chanels: unknown key; allowed here: channels, texts; did you"
                + " mean channels?"),
        terminal.complained());
  }

  @Test
  void aChannelIsSwitchedOnAgainAndItIsSaidWhyItWasOff() {
    TestBackend backend = TestBackend.fresh();
    String table = backend.table("Desk");
    DeskTable items = new DeskTable(new SdkDynamoDb(backend.dynamoDb()), table);
    items.put(DeskChannels.item(PREMIUM));
    items.put(DeskChannels.item(OPERATOR));
    DeskChannels channels = new DeskChannels(new SdkDynamoDb(backend.dynamoDb()), table);
    channels.turnOff("premium", "HTTP 404", Instant.parse("2026-11-23T15:30:00Z"));
    Path deskJson = deskJson(table);

    assertEquals(0, terminal.run(Map.of(), deskJson, "", "alerts", "on", "premium"));
    assertEquals(Optional.empty(), channels.off("premium"));
    assertEquals(0, terminal.run(Map.of(), deskJson, "", "alerts", "on", "operator"));
    assertEquals(1, terminal.run(Map.of(), deskJson, "", "alerts", "on", "premum"));
    channels.turnOff("taken-out", "HTTP 404", Instant.parse("2026-11-23T15:30:00Z"));
    assertEquals(0, terminal.run(Map.of(), deskJson, "", "alerts", "on", "taken-out"));
    assertEquals(Optional.empty(), channels.off("taken-out"));
    assertEquals(0, terminal.run(Map.of(), deskJson, "", "alerts", "preview"));

    assertEquals(
        List.of(
            "Channel premium was switched off: HTTP 404",
            "It is on again; what comes from now on is sent.",
            "Channel operator is on.",
            "Channel taken-out was switched off: HTTP 404",
            "It is on again; what comes from now on is sent.",
            "Channel operator, webhook, told of alarms and reports; secret"
                + " /signaldesk/channels/operator"),
        terminal.said().subList(0, 6));
    assertEquals(
        List.of("desk: no channel premum is applied; there is operator, premium"),
        terminal.complained());
  }

  private Path deskJson(String table) {
    try {
      return Files.writeString(
          folder.resolve("desk.json"),
          """
          {"api": "http://127.0.0.1:1", "pid": 1, "dynamoDb": "%s", "sqs": "%s", "region": "%s",
           "tables": {"Desk": "%s"}}
          """
              .formatted(
                  TestBackend.endpoints().dynamoDb(),
                  TestBackend.endpoints().sqs(),
                  TestBackend.endpoints().region(),
                  table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
