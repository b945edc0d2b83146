package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;

class AlertsSectionTest {
  /** The good file has 19 lines. */
  private static String with(String alerts) {
    return Files.GOOD + "alerts:\n" + alerts.indent(2);
  }

  private static List<String> problems(String alerts) {
    return Files.problems(with(alerts));
  }

  @Test
  void channelsAreReadWithTheirDefaults() {
    Desk desk =
        DeskFile.read(
            with(
                """
                channels:
                  premium: {kind: webhook}
                  gold: {kind: whop, to: feed_1, instruments: [GC1!]}
                  operator: {kind: webhook, alarms: true}
                """));

    assertEquals(
        List.of(
            new Channel("premium", Channel.Kind.WEBHOOK, null, List.of("NQ1!", "MNQ1!"), false),
            new Channel("gold", Channel.Kind.WHOP, "feed_1", List.of("GC1!"), false),
            new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true)),
        desk.channels());
    assertEquals(Map.of(), desk.texts());
  }

  @Test
  void whatAChannelMustHaveIsNamed() {
    assertEquals(
        List.of(
            "line 22: alerts.channels.a: needs kind: webhook or whop",
            "line 23: alerts.channels.b.kind: must be webhook or whop, not \"webhok\"; did you mean"
                + " webhook?",
            "line 24: alerts.channels.c: needs to: the chat's id at Whop, feed_... or exp_...",
            "line 25: alerts.channels.d.to: is for whop: a webhook's address says where it goes",
            "line 26: alerts.channels.e.alarm: unknown key; allowed here: kind, to, instruments,"
                + " alarms; did you mean alarms?",
            "line 27: alerts.channels.f.alarms: must be true or false, not \"yes\"",
            "line 28: alerts.channels.desk:alerts: a name has letters, digits, dot, dash and"
                + " underscore, begins with a letter or digit and has at most 64 of them"),
        problems(
            """
            channels:
              a: {}
              b: {kind: webhok}
              c: {kind: whop}
              d: {kind: webhook, to: feed_1}
              e: {kind: webhook, alarm: true}
              f: {kind: webhook, alarms: yes}
              desk:alerts: {kind: webhook}
            """));
  }

  @Test
  void noMemberReadsAlarmsWhichNameAccounts() {
    assertEquals(
        List.of(
            "line 22: alerts.channels.all.instruments: is for members, and alarms: true for the"
                + " operator: alarms name accounts; give each a channel of its own"),
        problems(
            """
            channels:
              all: {kind: webhook, instruments: [NQ1!], alarms: true}
              members: {kind: webhook, instruments: [NQ1!], alarms: false}
            """));
  }

  @Test
  void instrumentsAreThoseThatAreTraded() {
    List<String> told =
        problems(
            """
            channels:
              a: {kind: webhook, instruments: [NQ1, XAUUSD]}
              b: {kind: webhook, instruments: []}
            """);

    assertEquals(3, told.size(), told.toString());
    assertTrue(
        told.getFirst()
            .startsWith("line 22: alerts.channels.a.instruments: is no instrument that is traded"));
    assertTrue(told.getFirst().endsWith("did you mean NQ1!?"), told.getFirst());
    assertEquals(
        "line 23: alerts.channels.b.instruments: must be a list of instruments as they are traded:"
            + " [NQ1!, MNQ1!], not empty",
        told.getLast());
  }

  @Test
  void aTextNamesOnlyWhatItCanTell() {
    assertEquals(
        List.of(
            "line 22: alerts.texts.openned: unknown key; allowed here: opened, notOpened, closed,"
                + " notClosed, reversed, closedNotOpened, closedUnasked, late, alarm, alarmOver,"
                + " report; did you mean opened?",
            "line 23: alerts.texts.opened: {entrry} is no placeholder of this text: accounts,"
                + " entry, instrument, mark, side, signalPrice, text, timeframe; did you mean"
                + " entry?",
            "line 24: alerts.texts.closed: is empty; without this key the shipped text is sent"),
        problems(
            """
            texts:
              openned: "x"
              opened: "{side} {entrry}"
              closed: ""
            """));
  }

  @Test
  void aTextThatNoChatWouldTakeIsRefused() {
    assertEquals(
        List.of(
            "line 22: alerts.texts.closed: is too long for a chat: with sample figures it has 2004"
                + " characters, at most 1990 are sent"),
        problems("texts:\n  closed: \"{side}" + "x".repeat(2_000) + "\"\n"));
  }

  @Test
  void aTextMayHaveSeveralLines() {
    Desk desk = DeskFile.read(with("texts:\n  opened: |\n    {side}\n\n    {entry}\n"));

    assertEquals(Map.of("opened", "{side}\n\n{entry}"), desk.texts());
  }

  @Test
  void aHookTellsTheChannelsThatListWhatItsAccountsTrade() {
    String channels =
        """
        channels:
          premium: {kind: webhook}
          minis: {kind: webhook, instruments: [NQ1!]}
          gold: {kind: webhook, instruments: [MGC1!]}
          operator: {kind: webhook, alarms: true}
        """;

    assertEquals(
        Map.of("NQ1!", List.of("minis", "premium"), "MNQ1!", List.of("premium")),
        DeskFile.read(with(channels)).hooks().getFirst().channels());
    // The account that follows the NQ chart in micros makes it a signal on MNQ.
    String micros =
        with(channels)
            .replace("symbols: all, accounts: all", "symbols: [NQ1!], accounts: [0123]")
            .replace(
                "fundingLevel: 50K}",
                "fundingLevel: 50K, sizes: {NQ1!: {trade: MNQ1!, contracts: 5}}}");
    assertEquals(
        Map.of("NQ1!", List.of("premium")), DeskFile.read(micros).hooks().getFirst().channels());
    // Nobody trades it: nobody is told.
    String none = micros.replace("{trade: MNQ1!, contracts: 5}", "none");
    assertEquals(Map.of(), DeskFile.read(none).hooks().getFirst().channels());
  }
}
