package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Hook;

class HooksSectionTest {
  private static final String HOOK = "symbols: all, accounts: all}";

  private static Hook hook(String settings) {
    return DeskFile.read(Files.with(HOOK, settings + "}")).hooks().getFirst();
  }

  private static List<String> problems(String settings) {
    return Files.problems(HOOK, settings + "}");
  }

  @Test
  void settingsAreReadWithTheirUnits() {
    Hook hook =
        hook(
            "symbols: [MNQ1!], accounts: [0123], time: bar, maxEntryAge: 2m, skew: 0s, senders:"
                + " any");

    assertEquals(List.of("MNQ1!"), hook.symbols());
    assertEquals(List.of("0123"), hook.accountIds());
    assertEquals(Hook.TimeMeaning.BAR, hook.time());
    assertEquals(Duration.ofMinutes(2), hook.maxEntryAge());
    assertEquals(Duration.ZERO, hook.skew());
    assertEquals(List.of(), hook.senders());
  }

  @Test
  void fundingLevelsBecomeTheAccountsThatHaveThem() {
    assertEquals(List.of("1001"), hook("symbols: all, fundingLevels: [100K]").accountIds());
    assertEquals(
        List.of("0123", "1001"), hook("symbols: all, fundingLevels: [100K, 50K]").accountIds());
  }

  @Test
  void accountsAreNamedInExactlyOneWay() {
    String either =
        "line 11: hooks.momentum: needs either accounts (all, or a list of account ids) or"
            + " fundingLevels (a list: [50K])";

    assertEquals(List.of(either), problems("symbols: all"));
    assertEquals(
        List.of(either + ", not both"),
        problems("symbols: all, accounts: all, fundingLevels: [50K]"));
  }

  @Test
  void everyReferenceMustResolve() {
    assertEquals(
        List.of(
            "line 11: hooks.momentum.symbols: must be one of all or some of instruments: NQ1!,"
                + " MNQ1!, not \"NQ2!\"; did you mean NQ1!?",
            "line 11: hooks.momentum.accounts: must be one of all or some of accounts: 0123, 1001,"
                + " not \"123\"; did you mean 0123?"),
        problems("symbols: [NQ2!], accounts: [123]"));
    assertEquals(
        List.of(
            "line 11: hooks.momentum.fundingLevels: must be one of the accounts' funding levels:"
                + " 50K, 100K, not \"150K\"; did you mean 50K?"),
        problems("symbols: all, fundingLevels: [150K]"));
  }

  @Test
  void aTimeSpanNeedsItsUnit() {
    assertEquals(
        List.of(
            "line 11: hooks.momentum.maxEntryAge: must be a time span with its unit (90s, 2m, 1h)"
                + " from 1s to 24h, not \"60\""),
        problems("symbols: all, accounts: all, maxEntryAge: 60"));
    assertEquals(
        List.of(
            "line 11: hooks.momentum.skew: must be a time span with its unit (90s, 2m, 1h) from 0s"
                + " to 1h, not 2h"),
        problems("symbols: all, accounts: all, skew: 2h"));
  }

  @Test
  void timeIsOneOfThree() {
    assertEquals(
        List.of(
            "line 11: hooks.momentum.time: must be fired, bar or received, not \"recieved\""
                + "; did you mean received?"),
        problems("symbols: all, accounts: all, time: recieved"));
  }

  @Test
  void sendersAreAddressesOrAny() {
    assertEquals(
        List.of("10.0.0.1", "255.255.255.255"),
        hook("symbols: all, accounts: all, senders: [10.0.0.1, 255.255.255.255]").senders());
    assertEquals(
        List.of(
            "line 11: hooks.momentum.senders: must be an IPv4 address, 52.89.214.238, not"
                + " \"10.0.0.256\"",
            "line 11: hooks.momentum.senders: must be an IPv4 address, 52.89.214.238, not"
                + " \"010.0.0.1\""),
        problems("symbols: all, accounts: all, senders: [10.0.0.256, 010.0.0.1]"));
  }

  @Test
  void anEmptySenderListIsNotTakenForAny() {
    assertEquals(
        List.of(
            "line 11: hooks.momentum.senders: must be any, or a list of IPv4 addresses; an empty"
                + " list would mean any"),
        problems("symbols: all, accounts: all, senders: []"));
  }

  @Test
  void namesCanStandInAnAddress() {
    assertEquals(
        List.of(
            "line 11: hooks.mo#mentum: a name has letters, digits, dot, dash and underscore, begins"
                + " with a letter or digit and has at most 64 of them"),
        Files.problems("momentum:", "mo#mentum:"));
  }
}
