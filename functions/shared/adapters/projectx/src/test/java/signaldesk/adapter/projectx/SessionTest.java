package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.adapter.projectx.Venue.drop;
import static signaldesk.adapter.projectx.Venue.hang;
import static signaldesk.adapter.projectx.Venue.json;
import static signaldesk.adapter.projectx.Venue.ok;
import static signaldesk.adapter.projectx.Venue.refused;
import static signaldesk.adapter.projectx.Venue.status;
import static signaldesk.adapter.projectx.Workers.OWNER;
import static signaldesk.adapter.projectx.Workers.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Tokens.Sealed;

class SessionTest {
  private static final String VALIDATE = "/api/Auth/validate";
  private static final Reply<?> DONE = new Reply.Done<>(Optional.empty());
  private final Workers workers = new Workers();

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void manyWorkersOfAProcessLogInOnce() throws Exception {
    Calls calls = workers.process();

    assertEquals(List.of(DONE), distinct(atOnce(20, () -> Workers.close(calls))));

    assertEquals(1, workers.logins());
  }

  @Test
  void manyProcessesLogInOnce() throws Exception {
    assertEquals(List.of(DONE), distinct(atOnce(8, () -> Workers.close(workers.process()))));

    assertEquals(1, workers.logins());
  }

  private static List<Reply<?>> distinct(List<? extends Reply<?>> replies) {
    List<Reply<?>> all = new ArrayList<>();
    replies.stream().distinct().forEach(all::add);
    return all;
  }

  @Test
  void whatIsKeptIsSealed() {
    Workers.close(workers.process());

    Sealed kept = workers.table.find(Workers.KEPT).orElseThrow();
    assertFalse(kept.cipher().contains("token-1"));
    assertEquals(workers.now.plus(Duration.ofHours(24).minusMinutes(10)), kept.expiresAt());
  }

  @Test
  void aTokenThatIsRefusedIsReplacedOnceForAll() throws Exception {
    Calls calls = workers.process();
    Workers.close(calls);
    workers.pass(Duration.ofMinutes(1));
    workers.venue.expire("token-1");

    assertEquals(List.of(DONE), distinct(atOnce(20, () -> Workers.close(calls))));

    assertEquals(2, workers.logins());
    assertEquals("token-2", workers.tokensOfCloses().getLast());
  }

  @Test
  void aNewerTokenOfAnotherProcessIsUsed() {
    Calls one = workers.process();
    Calls other = workers.process();
    Workers.close(one);
    Workers.close(other);
    workers.pass(Duration.ofMinutes(1));
    workers.venue.expire("token-1");
    Workers.close(other);

    assertEquals(DONE, Workers.close(one));

    assertEquals(2, workers.logins());
    assertEquals(
        List.of("token-1", "token-1", "token-1", "token-2", "token-1", "token-2"),
        workers.tokensOfCloses());
  }

  @Test
  void whereANewTokenIsRefusedTooTheNextIsTriedLater() {
    Calls calls = workers.process();
    workers.venue.expire("token-1");
    workers.venue.expire("token-2");
    String why = "the venue takes no session of owner owner-1";

    assertEquals(new Reply.NotSent<>(why, Duration.ofSeconds(5)), Workers.close(calls));
    assertEquals(new Reply.NotSent<>(why, Duration.ofSeconds(3)), Workers.close(calls));
    assertEquals(2, workers.logins());

    workers.pass(Duration.ofSeconds(3));
    assertEquals(DONE, Workers.close(calls));
    assertEquals(3, workers.logins());
  }

  @Test
  void itIsRefreshedWhenTwoHoursAreLeftForAllProcesses() {
    Calls one = workers.process();
    Calls other = workers.process();
    Workers.close(one);
    Workers.close(other);
    workers.pass(Duration.ofHours(21));
    Workers.close(one);
    assertEquals(0, workers.venue.calls(VALIDATE).size());

    workers.pass(Duration.ofMinutes(50));
    Workers.close(one);
    Workers.close(other);

    assertEquals(
        List.of("Bearer token-1"),
        workers.venue.calls(VALIDATE).stream().map(Venue.Call::authorization).toList());
    assertEquals("", workers.venue.calls(VALIDATE).getFirst().body());
    assertEquals(
        List.of("token-1", "token-1", "token-1", "token-2", "token-2"), workers.tokensOfCloses());
    assertEquals(1, workers.logins());
  }

  @Test
  void aRefreshThatFailsDoesNoHarm() {
    List<Venue.Answer> failures =
        List.of(
            refused(1, null),
            refused(2, null),
            refused(3, null),
            refused(4, null),
            refused(77, null),
            status(401),
            status(429),
            status(500),
            drop(),
            json("<html>"),
            ok(""),
            ok("\"newToken\":null"),
            ok("\"newToken\":\"\""));
    Calls calls = workers.process();
    Workers.close(calls);
    workers.pass(Duration.ofHours(22));
    int asked = 0;
    for (Venue.Answer failure : failures) {
      workers.venue.then(VALIDATE, failure);
      assertEquals(DONE, Workers.close(calls));
      assertEquals(DONE, Workers.close(calls));
      asked++;
      assertEquals(asked, workers.venue.calls(VALIDATE).size());
      workers.pass(Duration.ofMinutes(5));
    }
    Workers.close(calls);

    assertEquals("token-2", workers.tokensOfCloses().getLast());
    assertEquals(1, workers.logins());
    assertEquals(List.of(), workers.told);
  }

  @Test
  void nobodyWaitsForARefresh() throws Exception {
    boolean closed = false;
    // A refresh that hangs is given up after 2 s; on a busy machine it may be over too soon.
    for (int round = 0; round < 5 && !closed; round++) {
      try (Workers others = new Workers()) {
        closed = closesBesideARefreshThatHangs(others);
      }
    }
    assertTrue(closed, "the refresh was over first, every time");
  }

  /** Whether another's close was done while the one that refreshes had not got to its own. */
  private static boolean closesBesideARefreshThatHangs(Workers workers) throws Exception {
    Calls calls = workers.process();
    Workers.close(calls);
    workers.pass(Duration.ofHours(22));
    workers.venue.then(VALIDATE, hang());
    CompletableFuture<Reply<?>> refreshing =
        CompletableFuture.supplyAsync(() -> Workers.close(calls));
    Deadline end = Deadline.in(Duration.ofMinutes(1));
    while (workers.venue.calls(VALIDATE).isEmpty() && end.leaves(Duration.ofMillis(1))) {
      Thread.onSpinWait();
    }

    assertEquals(DONE, Workers.close(calls));

    List<String> tokens = workers.tokensOfCloses();
    assertEquals(DONE, refreshing.get());
    return tokens.equals(List.of("token-1", "token-1"));
  }

  @Test
  void afterItsDayIsOverThereIsALogin() {
    Calls calls = workers.process();
    Workers.close(calls);
    workers.pass(Duration.ofHours(24));

    assertEquals(DONE, Workers.close(calls));

    assertEquals(2, workers.logins());
    assertEquals(0, workers.venue.calls(VALIDATE).size());
  }

  @Test
  void aWorkerThatDiesInALoginHoldsOthersOffForSeconds() {
    workers.table.put(Workers.KEPT, new Sealed("", workers.now.plusSeconds(6)), null);
    workers.tick = Duration.ofSeconds(2);

    assertEquals(DONE, Workers.close(workers.process()));

    assertEquals(1, workers.logins());
  }

  @Test
  void aTokenOfAnotherVenueOrKeyIsNotUsed() {
    Workers.close(workers.process());
    workers.key("key-2");
    Workers.close(workers.process());
    assertEquals(List.of("token-1", "token-2"), workers.tokensOfCloses());

    try (Venue other = new Venue()) {
      Gateways gateways =
          new Gateways(
              name -> Optional.ofNullable(workers.secrets.get(name)),
              workers.table,
              workers.quotas,
              () -> workers.now,
              workers.told::add);
      Workers.close(new Calls(gateways.of(OWNER, Workers.at(other)), Urgency.ORDINARY));
      assertEquals(1, other.calls("/api/Auth/loginKey").size());
    }
  }

  @Test
  void aTableThatLostTheTokenIsFilledAgain() {
    Calls calls = workers.process();
    Workers.close(calls);
    Sealed lost = workers.table.find(Workers.KEPT).orElseThrow();
    workers.pass(Duration.ofHours(22));
    workers.table.put(Workers.KEPT, new Sealed("AAAA", Instant.EPOCH), lost);

    Workers.close(calls);

    assertEquals("token-2", workers.tokensOfCloses().getLast());
    Workers.close(workers.process());
    assertEquals(1, workers.logins());
    assertInstanceOf(Reply.Done.class, Workers.close(calls));
  }
}
