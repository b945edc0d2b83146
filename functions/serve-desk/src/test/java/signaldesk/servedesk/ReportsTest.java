package signaldesk.servedesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/** {@code GET /v1/reports/{tradingDay}}. */
class ReportsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  private final World world = World.demo();

  @BeforeEach
  void keep() {
    keep(Audience.DESK, 1, "desk v1");
    keep(Audience.DESK, 2, "desk v2");
    keep(Audience.of("owner-1"), 1, "hers");
  }

  @ParameterizedTest
  @CsvSource({
    "'', application/json",
    "*/*, application/json",
    "'text/html,application/xhtml+xml,*/*;q=0.8', text/html; charset=utf-8",
    "text/csv, text/csv; charset=utf-8"
  })
  void theFormIsTheOneThatIsAskedFor(String accept, String type) {
    Reply reply = asking(World.OPERATOR, "/v1/reports/2026-11-20", accept, "");

    assertEquals(200, reply.status());
    assertEquals(type, reply.headers().path("content-type").asText());
    assertTrue(reply.body().startsWith("desk v2"), reply.body());
  }

  @Test
  void theEndOfTheAddressGoesBeforeTheHeader() {
    Reply reply = asking(World.OPERATOR, "/v1/reports/2026-11-20.csv", "text/html", "");

    assertEquals("desk v2 CSV", reply.body());
  }

  @Test
  void anOwnerSeesHisOwnAndNeverTheDesks() {
    assertEquals(
        "hers HTML", Reply.get(world, World.OWNER_1, "/v1/reports/2026-11-20.html").body());
    assertEquals(404, Reply.get(world, World.OWNER_2, "/v1/reports/2026-11-20.html").status());
    assertEquals(401, Reply.get(world, null, "/v1/reports/2026-11-20.html").status());
  }

  @Test
  void aPageMayRunNothingAndFetchNothing() {
    Reply page = Reply.get(world, World.OPERATOR, "/v1/reports/2026-11-20.html");

    assertTrue(
        page.headers().path("content-security-policy").asText().startsWith("default-src 'none';"));
  }

  @Test
  void aMissNamesTheDaysNearIt() {
    Reply reply = Reply.get(world, World.OPERATOR, "/v1/reports/2026-11-23");

    assertEquals(404, reply.status());
    assertEquals(
        "no report of 2026-11-23 is stored; near it there are 2026-11-20",
        reply.json().path("detail").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latest", "2026-13-40", "2026-11-20.pdf", "..%2F2026-11-20", "2026-11-20%2Fdesk"})
  void whatIsNoDayIsNotThere(String name) {
    assertEquals(404, Reply.get(world, World.OPERATOR, "/v1/reports/" + name).status());
  }

  @Test
  void anotherKindThanThereIsIsSaid() {
    assertEquals(406, asking(World.OPERATOR, "/v1/reports/2026-11-20", "image/png", "").status());
  }

  @Test
  void aLongReportIsPackedWhereTheCallerTakesIt() throws IOException {
    String text = "0123456789".repeat(700_000);
    keep(Audience.of("owner-2"), 1, text);

    Reply plain = asking(World.OWNER_2, "/v1/reports/2026-11-20.csv", "", "");
    Reply packed = asking(World.OWNER_2, "/v1/reports/2026-11-20.csv", "", "gzip, br");

    assertEquals(413, plain.status());
    assertTrue(plain.body().contains("Accept-Encoding: gzip; if"), plain.body());
    assertEquals("gzip", packed.headers().path("content-encoding").asText());
    byte[] bytes = Base64.getDecoder().decode(packed.body());
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertEquals(text + " CSV", new String(gzip.readAllBytes(), UTF_8));
    }
  }

  private void keep(Audience audience, int number, String text) {
    for (Form form : Form.values()) {
      world.reports.create(DAY, audience, number, form, text + " " + form);
    }
    Version version =
        new Version(
            DAY,
            audience,
            number,
            Version.State.FINAL,
            number - 1,
            "",
            "d" + number,
            Instant.EPOCH);
    assertTrue(world.reports.putNewest(version, world.reports.newest(DAY, audience).orElse(null)));
  }

  private Reply asking(String token, String path, String accept, String encoding) {
    try {
      ObjectNode event =
          (ObjectNode) JsonMapper.builder().build().readTree(Reply.event("GET", token, path));
      ObjectNode headers = (ObjectNode) event.path("headers");
      headers.put("accept", accept).put("accept-encoding", encoding);
      return Reply.call(world.handler(), event.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
