package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.adapter.projectx.Venue.drop;
import static signaldesk.adapter.projectx.Venue.json;
import static signaldesk.adapter.projectx.Venue.ok;
import static signaldesk.adapter.projectx.Venue.refused;
import static signaldesk.adapter.projectx.Venue.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.port.Allowance.Urgency;

/** Each row of the login's table, and what else a login may come to. */
class LoginTest {
  private static final String LOGIN = "/api/Auth/loginKey";
  private static final Reply<?> DONE = new Reply.Done<>(Optional.empty());
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private final Workers workers = new Workers();

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void itIsMadeAsTheVendorSays() {
    Workers.close(workers.process());

    assertEquals(
        new Venue.Call("POST", LOGIN, "", "{\"userName\":\"mia\",\"apiKey\":\"key-1\"}"),
        workers.venue.calls(LOGIN).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "1, USER_NOT_FOUND",
    "2, PASSWORD_VERIFICATION_FAILED",
    "3, INVALID_CREDENTIALS",
    "4, APP_NOT_FOUND",
    "5, APP_VERIFICATION_FAILED",
    "6, INVALID_DEVICE",
    "7, AGREEMENTS_NOT_SIGNED",
    "9, API_SUBSCRIPTION_NOT_FOUND",
    "10, API_KEY_AUTHENTICATION_DISABLED",
    "77, UNLISTED_77"
  })
  void whatAHumanMustMendIsToldAndTriedAgainByNobodyForMinutes(int code, String name) {
    workers.venue.then(LOGIN, refused(code, "key-1"));
    String why = "the venue does not let owner owner-1 in: " + name;
    Calls calls = workers.process();

    assertEquals(new Reply.NotSent<>(why, FIVE_MINUTES), Workers.close(calls));

    workers.pass(Duration.ofMinutes(4));
    Reply<?> still = new Reply.NotSent<>(why, Duration.ofMinutes(1));
    assertEquals(still, Workers.close(calls));
    assertEquals(still, Workers.close(workers.process()));
    assertEquals(List.of(why), workers.told);
    assertEquals(1, workers.logins());
    workers.pass(Duration.ofMinutes(1));
    assertEquals(DONE, Workers.close(calls));
  }

  @Test
  void aLoginThatTheVenueCallsWrongIsToldAndNotTriedAgainForMinutes() {
    workers.venue.then(LOGIN, status(400));
    String why = "the venue does not let owner owner-1 in: HTTP 400";

    assertEquals(new Reply.NotSent<>(why, FIVE_MINUTES), Workers.close(workers.process()));
    assertEquals(new Reply.NotSent<>(why, FIVE_MINUTES), Workers.close(workers.process()));
    assertEquals(List.of(why), workers.told);
    assertEquals(1, workers.logins());
  }

  @Test
  void anotherKeyIsTriedAtOnce() {
    workers.venue.then(LOGIN, refused(3, null));
    Calls calls = workers.process();
    Workers.close(calls);

    workers.key("key-2");

    assertEquals(DONE, Workers.close(calls));
  }

  @Test
  void whatPassesIsTriedAgainSoonAndToldToNobody() {
    String none = "no session for owner owner-1: ";
    Map<Venue.Answer, String> passing =
        Map.of(
            refused(8, null), none + "UNKNOWN_ERROR",
            status(401), none + "HTTP 401",
            status(500), none + "HTTP 500",
            drop(), none + "the connection broke",
            json("<html>"), none + "an answer that is none",
            ok(""), none + "an answer without a token",
            ok("\"token\":null"), none + "an answer without a token",
            ok("\"token\":\"two\\nlines\""), none + "an answer without a token");
    Calls calls = workers.process();
    passing.forEach((answer, why) -> {
      workers.venue.then(LOGIN, answer);
      assertEquals(new Reply.NotSent<>(why, Duration.ofSeconds(2)), Workers.close(calls));
      workers.pass(Duration.ofSeconds(2));
    });

    assertEquals(DONE, Workers.close(calls));
    assertEquals(passing.size() + 1, workers.logins());
    assertEquals(List.of(), workers.told);
  }

  @Test
  void tooManyRequestsPauseTheOwner() {
    workers.venue.then(LOGIN, status(429, Map.of("Retry-After", "7"), ""));
    Calls calls = workers.process();

    if (!(Workers.close(calls) instanceof Reply.NotSent<?>(String why, Duration after))) {
      throw new AssertionError("sent");
    }

    assertEquals("too many requests of owner owner-1", why);
    assertTrue(after.toMillis() >= 7_000 && after.toMillis() < 7_250, after::toString);
    assertEquals(List.of(after), workers.quotas.pauses);
  }

  @Test
  void itCountsAsARequestThatMayLeadToAClose() {
    Calls calls = workers.process();
    calls.positions("7");
    workers.pass(Duration.ofHours(22));
    calls.positions("7");

    assertEquals(
        List.of(Urgency.EXIT, Urgency.ORDINARY, Urgency.ORDINARY, Urgency.ORDINARY),
        workers.quotas.taken);
    workers.pass(Duration.ofHours(24));
    workers.quotas.wait = Duration.ofSeconds(9);
    assertEquals(
        new Reply.NotSent<>(
            "the requests of owner owner-1 are used up for now", Duration.ofSeconds(9)),
        Workers.close(calls));
    assertEquals(1, workers.logins());
  }

  @Test
  void missingCredentialsAreNamedByTheirPlace() {
    for (String secret : List.of("", "key-1", "{\"userName\":\"mia\"}")) {
      workers.told.clear();
      workers.secrets.put(Workers.SECRET, secret);
      Calls calls = workers.process();
      String why =
          "owner owner-1 has no credentials: {\"userName\": \"…\", \"apiKey\": \"…\"} under "
              + "/signaldesk/owners/owner-1/projectx";
      assertEquals(new Reply.NotSent<>(why, FIVE_MINUTES), Workers.close(calls));
      assertEquals(new Reply.NotSent<>(why, FIVE_MINUTES), Workers.close(calls));
      assertEquals(List.of(why), workers.told);
    }
    assertEquals(0, workers.venue.calls().size());
  }

  @Test
  void aPlaceThatDoesNotAnswerIsNoMissingKey() {
    Calls calls = workers.process();
    workers.secretsAnswer = false;

    assertEquals(
        new Reply.NotSent<>(
            "GetParameter of /signaldesk/owners/owner-1/projectx: HTTP 500", Duration.ofSeconds(2)),
        Workers.close(calls));
    assertEquals(List.of(), workers.told);

    workers.secretsAnswer = true;
    Workers.close(calls);
    workers.secretsAnswer = false;
    workers.pass(Duration.ofHours(24));
    assertEquals(DONE, Workers.close(calls));
    assertEquals(2, workers.logins());
  }
}
