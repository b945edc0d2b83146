package signaldesk.cli.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.memory.MemoryPositions;
import signaldesk.adapter.memory.MemoryRequestWindows;
import signaldesk.adapter.memory.MemorySwitches;
import signaldesk.adapter.memory.MemoryTokens;
import signaldesk.adapter.projectx.Gateways;
import signaldesk.adapter.projectx.SharedAllowance;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.gateway.FakeGateway;
import signaldesk.gateway.Settings;
import signaldesk.gateway.Settings.Login;

/** What {@code desk check} says of a clock that is wrong, heard at a venue of our own. */
class ClocksTest {
  private static final Instant HALF_PAST = Instant.parse("2026-11-23T15:30:00Z");
  private static final Account ACCOUNT =
      new Account("1001", "owner-1", "fake", "practice", "50K", "projectx", Map.of());

  private static Optional<String> said(long ahead) {
    Settings settings = Settings.of(Login.practice("mia", "key-of-mia", 1001));
    try (FakeGateway gateway = FakeGateway.start(settings.at(() -> HALF_PAST.plusSeconds(ahead)))) {
      Gateways gateways =
          new Gateways(
              _ -> Optional.of("{\"userName\":\"mia\",\"apiKey\":\"key-of-mia\"}"),
              new MemoryTokens(),
              new SharedAllowance(new MemoryRequestWindows(), () -> HALF_PAST),
              () -> HALF_PAST,
              _ -> {});
      Firm firm = new Firm("fake", gateway.api(), Hosting.OWNER_DEVICE, Set.of("practice"));
      OwnerCheck check = check(new GatewayKeys(gateways, _ -> {}), firm);
      assertEquals(Optional.empty(), check.clocks(ACCOUNT), "nobody was asked yet");

      check.of(List.of(ACCOUNT));

      return check.clocks(ACCOUNT);
    }
  }

  private static OwnerCheck check(Keys keys, Firm firm) {
    return new OwnerCheck(
        new Venues(
            _ -> Optional.of(firm), keys, (_, _, _, _) -> List.of(), (_, _) -> Optional.empty()),
        new MemorySwitches(),
        new MemoryPositions(),
        Hosting.OWNER_DEVICE);
  }

  @ParameterizedTest
  @CsvSource({"30, behind", "-30, before"})
  void aClockThatIsApartIsToldInALine(long ahead, String where) {
    assertEquals(
        Optional.of("! this machine's clock is 30 seconds " + where + " the venue's: set it"),
        said(ahead));
  }

  @ParameterizedTest
  @ValueSource(longs = {-2, 0, 2})
  void oneThatIsNearlyRightIsNoWord(long ahead) {
    assertEquals(Optional.empty(), said(ahead));
  }

  @Test
  void aFirmWithoutAnAddressHasNoClock() {
    Keys nobody =
        (_, _) -> {
          throw new AssertionError("asked");
        };

    assertEquals(
        Optional.empty(),
        check(nobody, new Firm("fake", (URI) null, Hosting.CLOUD, Set.of())).clocks(ACCOUNT));
    assertEquals(Optional.empty(), nobody.ahead("owner-1", firm()));
  }

  private static Firm firm() {
    return new Firm("fake", null, Hosting.CLOUD, Set.of());
  }
}
