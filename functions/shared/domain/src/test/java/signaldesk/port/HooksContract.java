package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Hook;

/** What every store of hooks does. */
public abstract class HooksContract {
  private static final String OLD = "a".repeat(64);
  private static final String NEW = "b".repeat(64);

  private static final Hook MOMENTUM =
      new Hook(
          "momentum",
          List.of(OLD, NEW),
          List.of("52.89.214.238"),
          List.of("NQ1!", "MNQ1!"),
          List.of("0123", "1001"),
          Hook.TimeMeaning.BAR,
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));

  private static final Hook GOLD =
      new Hook(
          "gold",
          List.of("c".repeat(64)),
          List.of(),
          List.of("XAUUSD"),
          List.of(),
          Hook.TimeMeaning.RECEIVED,
          Duration.ofMinutes(10),
          Duration.ZERO,
          Map.of("XAUUSD", List.of("gold", "premium")),
          Duration.ofHours(4));

  /** A store that holds these hooks. */
  protected abstract Hooks holding(List<Hook> hooks);

  @Test
  void bothTokensOpenAHookWhileItsTokenIsRotated() {
    Hooks hooks = holding(List.of(MOMENTUM, GOLD));

    assertEquals(Optional.of(MOMENTUM), hooks.byTokenDigest(OLD));
    assertEquals(Optional.of(MOMENTUM), hooks.byTokenDigest(NEW));
  }

  @Test
  void anUnknownTokenOpensNothing() {
    Hooks hooks = holding(List.of(MOMENTUM));

    assertEquals(Optional.empty(), hooks.byTokenDigest("d".repeat(64)));
    assertEquals(Optional.empty(), hooks.byTokenDigest(""));
    assertEquals(Optional.empty(), hooks.byTokenDigest("momentum"));
  }

  @Test
  void allHooksAreListedByNameHoweverManyTokensOpenThem() {
    assertEquals(List.of(GOLD, MOMENTUM), holding(List.of(MOMENTUM, GOLD)).all());
  }

  @Test
  void aHookIsFoundByItsNameWithEverythingItWasGiven() {
    Hooks hooks = holding(List.of(MOMENTUM, GOLD));

    assertEquals(Optional.of(GOLD), hooks.byName("gold"));
    assertEquals(Optional.of(MOMENTUM), hooks.byName("momentum"));
    assertEquals(Optional.empty(), hooks.byName("silver"));
  }

  @Test
  void everyHookIsListedOnceByName() {
    assertEquals(List.of(GOLD, MOMENTUM), holding(List.of(MOMENTUM, GOLD)).all());
  }
}
