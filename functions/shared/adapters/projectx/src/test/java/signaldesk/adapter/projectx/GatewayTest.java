package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.adapter.projectx.Venue.drop;
import static signaldesk.adapter.projectx.Venue.half;
import static signaldesk.adapter.projectx.Venue.hang;
import static signaldesk.adapter.projectx.Venue.json;
import static signaldesk.adapter.projectx.Venue.ok;
import static signaldesk.adapter.projectx.Venue.refused;
import static signaldesk.adapter.projectx.Venue.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.http.Http;
import signaldesk.port.Allowance.Urgency;

/** What each answer to a write is taken for. */
class GatewayTest {
  private static final String PLACE = "/api/Order/place";
  private final Workers workers = new Workers();
  private final Calls calls = workers.process();

  @AfterEach
  void close() {
    workers.close();
  }

  private Instant notAfter = Instant.MAX;

  private Reply<Optional<String>> place() {
    return calls.place("7", "CON.F.US.MNQ.Z26", 0, 2, "tag-a1", notAfter);
  }

  private Reply<Optional<String>> placed(Venue.Answer answer) {
    workers.venue.then(PLACE, answer);
    return place();
  }

  @Test
  void aSuccessIsDone() {
    assertEquals(new Reply.Done<>(Optional.of("9056")), placed(ok("\"orderId\":9056")));
    assertEquals(new Reply.Done<>(Optional.empty()), placed(ok("\"orderId\":null")));
    assertEquals(new Reply.Done<>(Optional.empty()), placed(ok("")));
    assertEquals(
        new Reply.Done<>(Optional.of("9007199254740993")),
        placed(ok("\"orderId\":9007199254740993,\"new\":{\"errorCode\":[3]}")));
  }

  @Test
  void aRefusalIsOneThoughItCarriesAnOrderId() {
    assertEquals(
        new Reply.Refused<>(2, "custom tag already in use"),
        placed(
            json(
                "{\"orderId\":9056,\"success\":false,\"errorCode\":2,"
                    + "\"errorMessage\":\"custom tag already in use\"}")));
  }

  @Test
  void aCodeThatNobodyListedStaysOne() {
    assertEquals(new Reply.Refused<>(77, ""), placed(refused(77, null)));
    assertEquals(new Reply.Refused<>(-1, ""), placed(refused(-1, null)));
  }

  @Test
  void aRefusalsWordsAreCutOff() {
    assertEquals(
        new Reply.Refused<>(2, "no ".repeat(67).substring(0, 200)),
        placed(refused(2, "no ".repeat(900))));
  }

  @Test
  void withoutASessionItWasNotDoneAndIsSentOnceMore() {
    place();
    workers.pass(Duration.ofMinutes(1));
    workers.venue.expire("token-1");

    assertInstanceOf(Reply.Done.class, place());

    List<Venue.Call> sent = workers.venue.calls(PLACE);
    assertEquals(
        List.of("Bearer token-1", "Bearer token-1", "Bearer token-2"),
        sent.stream().map(Venue.Call::authorization).toList());
    assertEquals(sent.get(1).body(), sent.get(2).body());
  }

  @Test
  void aSecond401IsNotSent() {
    place();
    workers.pass(Duration.ofMinutes(1));
    workers.venue.then(PLACE, status(401), status(401));

    assertEquals(
        new Reply.NotSent<>("the venue takes no session of owner owner-1", Duration.ofSeconds(5)),
        place());
    assertEquals(2, workers.logins());
  }

  @Test
  void tooManyPausesTheOwnerAsLongAsTheVenueAsks() {
    Map<String, Long> asked = new LinkedHashMap<>();
    asked.put("3", 3_000L);
    asked.put("1.5", 1_500L);
    asked.put(" 0 ", 0L);
    asked.put("300", 300_000L);
    asked.put("86400", 600_000L);
    asked.put("Mon, 23 Nov 2026 15:30:08 GMT", 8_000L);
    asked.forEach((header, millis) -> {
      Duration pause = pause(status(429, Map.of("Retry-After", header), ""));
      assertTrue(pause.toMillis() >= millis && pause.toMillis() < millis + 250, header);
      assertEquals(pause, workers.quotas.pauses.getLast());
    });
  }

  @Test
  void unaskedThePauseGrows() {
    for (long seconds : new long[] {1, 2, 4, 4}) {
      Duration pause = pause(status(429, Map.of("Retry-After", "soon"), "slow down"));
      assertEquals(seconds, pause.toSeconds());
    }
    placed(ok(""));
    assertEquals(1, pause(status(429)).toSeconds());
  }

  private Duration pause(Venue.Answer answer) {
    if (placed(answer) instanceof Reply.NotSent<?>(String why, Duration after)) {
      assertEquals("too many requests of owner owner-1", why);
      return after;
    }
    throw new AssertionError("sent");
  }

  @Test
  void whatMayHaveBeenDoneIsUnclear() {
    for (int status : new int[] {500, 502, 503, 504, 400, 404, 408, 302, 201}) {
      assertEquals(new Reply.Unclear<>("HTTP " + status), placed(status(status)));
    }
    assertEquals(new Reply.Unclear<>("the connection broke"), placed(drop()));
    assertEquals(new Reply.Unclear<>("the connection broke"), placed(half()));
    for (String none :
        List.of(
            "",
            "<html>",
            "null",
            "[]",
            "{\"success\":true,\"errorCode\":0",
            "{\"success\":true,\"errorCode\":0}}",
            "{\"success\":true}",
            "{\"errorCode\":0}",
            "{\"success\":\"true\",\"errorCode\":0}",
            "{\"success\":true,\"errorCode\":\"0\"}",
            "{\"success\":true,\"errorCode\":2}",
            "{\"success\":false,\"errorCode\":0}")) {
      assertEquals(new Reply.Unclear<>("an answer that is none"), placed(json(none)), none);
    }
  }

  @Test
  void aVenueThatHangsIsUnclearAfterItsTime() {
    workers.venue.then(PLACE, hang());
    Line line = line(workers.venue.api(), new Http(Duration.ofSeconds(4), 100, () -> workers.now));

    assertEquals(
        new Line.Heard.Unreadable("no answer in time"),
        line.post(PLACE, Json.object(), "token", Duration.ofMillis(100)));
  }

  private Line line(URI api, Http http) {
    return new Line(api, http, () -> workers.now, new VenueClock());
  }

  @Test
  void whereNobodyListensNothingIsSent() {
    place();
    workers.close();
    place(); // may be lost on the connection that was kept; there is none for the next one

    assertEquals(new Reply.NotSent<>("no connection", Duration.ofSeconds(1)), place());
  }

  @Test
  void whatTheAllowanceDoesNotGiveIsNotSent() {
    place();
    workers.quotas.wait = Duration.ofSeconds(9);

    assertEquals(
        new Reply.NotSent<>(
            "the requests of owner owner-1 are used up for now", Duration.ofSeconds(9)),
        place());
    assertEquals(1, workers.venue.calls(PLACE).size());
  }

  @Test
  void whatItsSessionMadeTooLateIsNotSent() {
    notAfter = workers.now.plusSeconds(1);
    workers.tick = Duration.ofSeconds(1); // a login looks at the clock more than once

    assertEquals(new Reply.NotSent<>("its time has passed", Duration.ZERO), place());
    assertEquals(1, workers.logins());
    assertEquals(List.of(), workers.venue.calls(PLACE));
  }

  @Test
  void whatARenewedSessionMadeTooLateIsNotSentAgain() {
    place();
    workers.pass(Duration.ofMinutes(1));
    workers.venue.expire("token-1");
    notAfter = workers.now.plusSeconds(3);
    workers.tick = Duration.ofSeconds(1);

    assertEquals(new Reply.NotSent<>("its time has passed", Duration.ZERO), place());
    assertEquals(2, workers.venue.calls(PLACE).size(), "the one that found the session ended");
  }

  @Test
  void whatOurOwnTablesWereInTheWayOfIsNotSent() {
    workers.quotas.trouble = true;

    assertEquals(
        new Reply.NotSent<>(
            "the session and allowance of owner owner-1 cannot be read: IllegalStateException",
            Duration.ofSeconds(1)),
        place());
    assertEquals(List.of(), workers.venue.calls(PLACE));
  }

  @Test
  void writesHaveTheirOwnUrgency() {
    Calls exits = new Calls(calls.gateway(), Urgency.EXIT);
    place(); // and a login
    workers.quotas.taken.clear();

    exits.place("7", "C", 0, 1, "t", Instant.MAX);
    exits.positions("7");
    calls.positions("7");
    calls.close("7", "C");
    calls.partialClose("7", "C", 1);
    calls.cancel("7", "8");
    exits.bars("C", workers.now, workers.now, 1, 1, 1);

    assertEquals(
        List.of(
            Urgency.CLAIMED,
            Urgency.EXIT,
            Urgency.ORDINARY,
            Urgency.EXIT,
            Urgency.EXIT,
            Urgency.EXIT,
            Urgency.BARS),
        workers.quotas.taken);
  }

  @Test
  void aVenueIsReachedOverTlsOrOnThisMachine() {
    Http http = new Http(Duration.ofSeconds(4), 100, () -> workers.now);
    for (String bad :
        List.of("http://venue.example", "ftp://127.0.0.1", "https://a@venue.example")) {
      assertEquals(
          "a venue is reached by HTTPS only",
          assertThrows(IllegalArgumentException.class, () -> line(URI.create(bad), http))
              .getMessage());
    }
    Line slash = line(URI.create(workers.venue.api() + "/"), http);
    assertTrue(slash.ping(Duration.ofSeconds(4)));
    assertEquals(
        new Venue.Call("GET", "/api/Status/ping", "", ""), workers.venue.calls().getFirst());
  }
}
