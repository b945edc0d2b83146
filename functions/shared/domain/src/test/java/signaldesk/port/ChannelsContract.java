package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;

/** What every store of channels does. */
public abstract class ChannelsContract {
  private static final Channel PREMIUM =
      new Channel("premium", Channel.Kind.WHOP, "feed_1", List.of("NQ1!", "MNQ1!"), false);
  private static final Channel OPERATOR =
      new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);
  private static final Instant MONDAY = Instant.parse("2026-11-23T15:30:00Z");

  /** A store that holds these channels and changed texts. */
  protected abstract Channels holding(List<Channel> channels, Map<String, String> texts);

  @Test
  void aChannelIsFoundByItsNameWithEverythingItWasGiven() {
    Channels channels = holding(List.of(PREMIUM, OPERATOR), Map.of());

    assertEquals(Optional.of(PREMIUM), channels.find("premium"));
    assertEquals(Optional.of(OPERATOR), channels.find("operator"));
    assertEquals(Optional.empty(), channels.find("gold"));
    assertEquals(List.of(OPERATOR, PREMIUM), channels.all());
  }

  @Test
  void theTextsAreThoseThatTheFileChanged() {
    Map<String, String> texts = Map.of("opened", "{side}\nsecond line", "closed", "{net}");

    assertEquals(texts, holding(List.of(PREMIUM), texts).texts());
    assertEquals(List.of(PREMIUM), holding(List.of(PREMIUM), texts).all());
  }

  @Test
  void aChannelIsOnUntilItIsSwitchedOff() {
    Channels channels = holding(List.of(PREMIUM, OPERATOR), Map.of());
    assertEquals(Optional.empty(), channels.off("premium"));

    channels.turnOff("premium", "HTTP 404", MONDAY);

    assertEquals(Optional.of("HTTP 404"), channels.off("premium"));
    assertEquals(Optional.empty(), channels.off("operator"));
    assertEquals(Optional.of(PREMIUM), channels.find("premium"));
  }

  @Test
  void oneThatIsOffKeepsItsFirstReason() {
    Channels channels = holding(List.of(PREMIUM), Map.of());
    channels.turnOff("premium", "HTTP 404", MONDAY);

    channels.turnOff("premium", "HTTP 401", MONDAY.plusSeconds(1));

    assertEquals(Optional.of("HTTP 404"), channels.off("premium"));
  }

  @Test
  void switchedOnAgainItCanBeSwitchedOffForAnotherReason() {
    Channels channels = holding(List.of(PREMIUM), Map.of());
    channels.turnOn("premium");
    channels.turnOff("premium", "HTTP 404", MONDAY);

    channels.turnOn("premium");
    assertEquals(Optional.empty(), channels.off("premium"));

    channels.turnOff("premium", "HTTP 401", MONDAY);
    assertEquals(Optional.of("HTTP 401"), channels.off("premium"));
  }
}
