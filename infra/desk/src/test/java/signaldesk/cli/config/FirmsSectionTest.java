package signaldesk.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;

class FirmsSectionTest {
  private static final Firm SHIPPED =
      new Firm(
          "topstep",
          URI.create("https://api.topstepx.com"),
          Hosting.OWNER_DEVICE,
          Set.of("practice"));

  private static List<Firm> firms(String section) {
    return DeskFile.read(Files.GOOD + section).firms();
  }

  @Test
  void topstepIsKnownUnwrittenForTheOwnersDeviceAndPracticeOnly() {
    assertEquals(List.of(SHIPPED), firms(""));
  }

  @Test
  void whatIsWrittenOpensAndTheRestStaysAsShipped() {
    assertEquals(
        List.of(
            new Firm("topstep", SHIPPED.api(), Hosting.OWNER_DEVICE, Set.of("practice", "combine")),
            new Firm(
                "fake", URI.create("http://127.0.0.1:9000"), Hosting.CLOUD, Set.of("practice")),
            new Firm(
                "other",
                null,
                Hosting.OWNER_DEVICE,
                Set.of(),
                Firm.Fees.WITH_COMMISSION,
                Firm.Requests.PER_ADDRESS)),
        firms(
            """
            firms:
              topstep: {stages: [practice, combine]}
              fake: {api: "http://127.0.0.1:9000", hosting: cloud, stages: [practice]}
              other: {fees: with-commission, requests: per-address}
            """));
  }

  @Test
  void anAddressIsHttpsUnlessItIsThisMachine() {
    assertEquals(
        List.of(
            "line 21: firms.topstep.api: must be an https address, https://api.example.com, not"
                + " \"http://api.topstepx.com\"",
            "line 22: firms.other.hosting: must be where its orders come from: owner-device or"
                + " cloud, not \"moon\"",
            "line 23: firms.third.fees: must be what its venue lists as fees: without-commission or"
                + " with-commission, not \"some\"",
            "line 23: firms.third.requests: must be whose requests it counts together: per-owner or"
                + " per-address, not \"all\""),
        Files.problems(
                Files.GOOD
                    + """
                    firms:
                      topstep: {api: "http://api.topstepx.com"}
                      other: {hosting: moon}
                      third: {fees: some, requests: all}
                    """)
            .stream()
            .map(problem -> problem.replaceAll("; did you mean .*", ""))
            .toList());
  }

  @Test
  void aRealVenueNeedsAFirmWithAnAddress() {
    assertEquals(
        List.of(
            "line 8: accounts.0123.broker: needs to know where demo is reached: firms: {demo:"
                + " {api: https://...}}"),
        Files.problems(
            "firm: topstep, stage: combine, fundingLevel: 50K}",
            "firm: demo, stage: combine, fundingLevel: 50K, broker: projectx}"));
  }
}
