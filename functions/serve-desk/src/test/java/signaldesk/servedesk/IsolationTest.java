package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signaldesk.servedesk.request.Cursors;

/**
 * Nothing of another owner can show: what an owner is answered on a desk of many owners is, byte
 * for byte and cursor for cursor, what he is answered on a desk that never had anybody else. Over
 * every route, on desks made at random.
 */
class IsolationTest {
  private static final int DESKS = 10;

  private static final Map<String, String> OWNERS =
      Map.of("owner-1", World.OWNER_1, "owner-2", World.OWNER_2);

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(DESKS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOwnerIsAnsweredAsIfHeWereAlone(int seed) {
    World desk = RandomDesk.of(new Random(seed));
    ServeDeskHandler shared = desk.handler();
    OWNERS.forEach((ownerId, token) -> {
      ServeDeskHandler alone = desk.only(ownerId).handler();
      Pattern others = others(desk, ownerId);
      for (String address : Addresses.of(desk)) {
        List<Reply> pages = Pages.all(shared, token, address);
        assertEquals(Pages.all(alone, token, address), pages, address);
        pages.forEach(page -> assertFalse(others.matcher(page.body()).find(), page.body()));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOperatorSeesWhatEveryOwnerSees(int seed) {
    World desk = RandomDesk.of(new Random(seed));
    for (String list : List.of("/v1/positions?limit=3", "/v1/accounts")) {
      String name = list.contains("positions") ? "positions" : "accounts";
      long seen =
          OWNERS.values().stream()
              .mapToLong(token -> Pages.ids(desk, token, list, name, "accountId").size())
              .sum();
      assertEquals(Pages.ids(desk, World.OPERATOR, list, name, "accountId").size(), seen);
    }
  }

  @Test
  void aCursorLeadsNowhereButThroughItsOwnList() {
    World desk = RandomDesk.of(new Random(1));
    ServeDeskHandler handler = desk.handler();
    int cursors = 0;
    for (String token : List.of(World.OPERATOR, World.OWNER_1, World.OWNER_2)) {
      for (String from : Addresses.of(desk)) {
        Reply first = Reply.get(handler, token, from);
        if (first.status() == 200 && first.json().has("cursor")) {
          cursors++;
          refusedElsewhere(handler, Addresses.of(desk), token, from, first.json().path("cursor"));
        }
      }
    }
    assertTrue(cursors > 20, "cursors tried: " + cursors);
  }

  private static void refusedElsewhere(
      ServeDeskHandler handler, List<String> lists, String token, String from, JsonNode cursor) {
    for (String to : lists) {
      for (String other : List.of(World.OPERATOR, World.OWNER_1, World.OWNER_2)) {
        String joined = to + (to.contains("?") ? "&" : "?") + "cursor=" + cursor.asText();
        boolean itsOwn = to.equals(from) && other.equals(token);
        boolean health = to.equals("/healthz");
        int status = Reply.get(handler, other, joined).status();
        assertEquals(itsOwn || health, status == 200, from + " then " + joined);
      }
    }
  }

  /**
   * Whoever knows how a cursor is made can start a list of his own elsewhere, and no other list.
   */
  @Test
  void aForgedCursorShowsNothingButTheReadersOwn() {
    World desk = RandomDesk.of(new Random(2));
    ServeDeskHandler handler = desk.handler();
    Cursors forged =
        new Cursors("owner owner-1\n/v1/accounts/{accountId}/trades\n{accountId=1001}\n{}");
    Pattern others = others(desk, "owner-1");
    List<String> keys = List.of("c", "c9", "o", "o9", "1003", "c1003", "9", " ", "20000 x");
    for (String key : keys) {
      String address = "/v1/accounts/1001/trades?cursor=" + forged.seal(key);
      Reply reply = Reply.get(handler, World.OWNER_1, address);
      assertEquals(200, reply.status(), reply.body());
      assertFalse(others.matcher(reply.body()).find(), reply.body());
    }
  }

  private static Pattern others(World desk, String ownerId) {
    return Pattern.compile(
        desk.accounts.stream()
            .filter(account -> !account.ownerId().equals(ownerId))
            .flatMap(account -> Stream.of(account.accountId(), account.ownerId()))
            .collect(Collectors.joining("|", "\\b(", ")\\b")));
  }
}
