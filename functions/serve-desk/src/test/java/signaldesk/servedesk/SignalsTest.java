package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderState;
import signaldesk.signal.Signal;

class SignalsTest {
  private final World world = World.demo();

  @Test
  void aSignalIsAcceptedWhileAnyAccountIsPending() {
    Signal signal = signal();
    world.ended(signal, "1001", OrderState.UNCHANGED, "already long 1");

    JsonNode found = find(World.OPERATOR, signal);

    assertFields(
        Map.of(
            "status", "accepted",
            "direction", "buy",
            "comment", "go_long",
            "timeframe", "5",
            "target", "long",
            "price", "21010.25",
            "accounts", "3"),
        found);
    assertEquals(List.of("1001"), texts(found.path("unchangedAccounts")));
    assertEquals(List.of("1002", "1003"), texts(found.path("pendingAccounts")));
  }

  @Test
  void everyEndWithoutWhatWasAskedIsAFailureWithItsReason() {
    Signal signal = signal();
    world.ended(signal, "1001", OrderState.SUPERSEDED, "by a later signal");
    world.ended(signal, "1002", OrderState.DENIED, "entries are halted");
    world.ended(signal, "1003", OrderState.REJECTED, "");

    JsonNode found = find(World.OPERATOR, signal);

    assertFields(Map.of("status", "failed"), found);
    assertEquals(
        "[{\"accountId\":\"1001\",\"reason\":\"superseded: by a later signal\"},"
            + "{\"accountId\":\"1002\",\"reason\":\"denied: entries are halted\"},"
            + "{\"accountId\":\"1003\",\"reason\":\"rejected\"}]",
        found.path("failedAccounts").toString());
  }

  @Test
  void someDoneAndSomeFailedIsPartlyFailedAndAllDoneIsCompleted() {
    Signal signal = signal();
    world.ended(signal, "1001", OrderState.UNCHANGED, "already long 1");
    world.ended(signal, "1002", OrderState.UNCHANGED, "already long 1");
    world.ended(signal, "1003", OrderState.EXPIRED, "");

    assertFields(Map.of("status", "partly failed"), find(World.OPERATOR, signal));
    // his own accounts only: nothing of his failed
    assertFields(Map.of("status", "completed", "accounts", "2"), find(World.OWNER_1, signal));
    assertFields(Map.of("status", "failed", "accounts", "1"), find(World.OWNER_2, signal));
  }

  @Test
  void aFilledOrderIsExecuted() {
    world.on("1001", "NQ1!").buy(1, "20000.00");

    JsonNode found = find(World.OWNER_1, world.signals.getFirst());

    assertFields(Map.of("status", "completed"), found);
    assertEquals(List.of("1001"), texts(found.path("executedAccounts")));
  }

  @Test
  void anExpiredSignalIsSeenByWhoeverHasAnAccountOnItsHook() {
    Signal expired = world.signal("late", "NQ1!", "21010.25", World.NOW);

    assertFields(Map.of("status", "expired", "accounts", "0"), find(World.OWNER_2, expired));
    world.hooks.clear();
    world.hooks.add(World.hook("nq-5m", "1001"));
    assertEquals(404, get(world, World.OWNER_2, "/v1/signals/" + expired.signalId()).status());
  }

  @Test
  void aSignalForOthersIsAsUnknownAsOneThatNeverWas() {
    Signal others = world.signal("others", "NQ1!", "21010.25", World.NOW, "1003");

    Reply hidden = get(world, World.OWNER_1, "/v1/signals/" + others.signalId());
    Reply unknown = get(world, World.OWNER_1, "/v1/signals/" + "0".repeat(64));

    assertEquals(404, hidden.status());
    assertEquals(unknown, hidden);
  }

  @Test
  void theListGoesBackDayByDayAndShowsEachReaderHisOwn() {
    for (int hours = 0; hours < 24 * 33; hours += 5) {
      String account = hours % 2 == 0 ? "1001" : "1003";
      Duration ago = Duration.ofHours(hours);
      world.signal("s" + hours, "NQ1!", "21010.25", World.NOW.minus(ago), account);
    }

    List<String> all =
        Pages.ids(world, World.OPERATOR, "/v1/signals?limit=7", "signals", "acceptedAt");
    List<String> his =
        Pages.ids(world, World.OWNER_1, "/v1/signals?limit=7", "signals", "acceptedAt");

    // from 16:00 today back to 00:00 thirty days ago: 736 hours; one signal every 5, his every 10
    assertEquals(148, all.size());
    assertEquals(74, his.size());
    assertEquals(all.stream().sorted((a, b) -> b.compareTo(a)).toList(), all);
    assertTrue(all.containsAll(his));
  }

  private Signal signal() {
    return world.signal("one", "NQ1!", "21010.25", World.NOW, "1001", "1002", "1003");
  }

  private JsonNode find(String token, Signal signal) {
    Reply reply = get(world, token, "/v1/signals/" + signal.signalId());
    assertEquals(200, reply.status(), reply.body());
    return reply.json();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
