package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.servedesk.Reply.assertFields;
import static signaldesk.servedesk.Reply.get;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Reader;
import signaldesk.desk.Refusal;
import signaldesk.digest.Sha256;

class ErrorsTest {
  private final World world = World.demo();

  @Test
  void healthNeedsNoToken() {
    Reply reply = get(world, null, "/healthz");

    assertEquals(200, reply.status());
    assertEquals("{\"status\":\"up\"}", reply.body());
  }

  @Test
  void withoutAKnownTokenNothingIsTold() {
    Reply none = get(world, null, "/v1/positions");

    assertEquals(401, none.status());
    assertFields(
        Map.of("www-authenticate", "Bearer", "content-type", "application/problem+json"),
        none.headers());
    for (String token :
        List.of("wrong", Sha256.hex(World.OPERATOR), "", World.OPERATOR + "x", "a b")) {
      assertEquals(none, get(world, token, "/v1/positions"), token);
      assertEquals(none, get(world, token, "/v1/nothing"), token);
    }
  }

  @Test
  void eitherOfTwoTokensOpensWhileTheyRotate() {
    world.readers.add(new Reader("rotating", List.of(Sha256.hex("old"), Sha256.hex("new")), null));

    assertEquals(200, get(world, "old", "/v1/accounts").status());
    assertEquals(200, get(world, "new", "/v1/accounts").status());
  }

  @Test
  void aDemoTokenIsKnownOnlyOnTheMachineItself() {
    world.readers.add(new Reader("demo", List.of(Sha256.hex("demo-operator")), null));
    String there = Reply.event("GET", "demo-operator", "/v1/accounts");
    String here = there.replace("203.0.113.9", "127.0.0.1");

    assertEquals(401, Reply.call(world.handler(), there).status());
    assertEquals(200, Reply.call(world.handler(), here).status());
    assertEquals(200, Reply.call(world.handler(), there.replace("203.0.113.9", "::1")).status());
  }

  @Test
  void everythingWrongWithTheParametersIsToldAtOnce() {
    Reply reply = get(world, World.OPERATOR, "/v1/trades?limit=1000&cursor=x&sort=asc");

    assertEquals(400, reply.status());
    assertEquals("application/problem+json", reply.headers().path("content-type").asText());
    assertEquals(
        List.of("limit", "cursor", "symbol", "sort"),
        reply.json().path("errors").findValuesAsText("field"));
    assertEquals(
        "must be a whole number from 1 to 200",
        reply.json().path("errors").path(0).path("message").asText());
  }

  @Test
  void whatIsNotThereIs404AndWhatIsNoReadIs405() {
    assertEquals(404, get(world, World.OPERATOR, "/v1/nothing").status());
    assertEquals(404, get(world, World.OPERATOR, "/v1/accounts/9999/trades").status());
    assertEquals(404, get(world, World.OPERATOR, "/v1/hooks/nobody/refusals").status());
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "HEAD")) {
      Reply reply =
          Reply.call(world.handler(), Reply.event(method, World.OPERATOR, "/v1/accounts"));
      assertEquals(405, reply.status(), method);
      assertEquals("GET", reply.headers().path("allow").asText());
    }
  }

  @Test
  void whatBreaksInsideIsNotTold() {
    Stores stores = world.stores();
    ((signaldesk.adapter.memory.MemoryPositions) stores.positions())
        .faults()
        .on(
            "ofAccount",
            () -> {
              throw new IllegalStateException("table arn:aws:secret is on fire");
            });
    ServeDeskHandler broken =
        new ServeDeskHandler(new ServeDesk(stores, InstantSource.fixed(World.NOW)));

    Reply reply = Reply.call(broken, Reply.event("GET", World.OPERATOR, "/v1/positions"));

    assertEquals(500, reply.status());
    assertFalse(reply.body().contains("secret"), reply.body());
    assertTrue(reply.body().contains("request-1"), reply.body());
  }

  @Test
  void noAnswerMayBeKept() {
    for (String address : List.of("/healthz", "/v1/positions", "/v1/nothing", "/v1/trades")) {
      Reply reply = get(world, World.OPERATOR, address);
      assertEquals("no-store", reply.headers().path("cache-control").asText(), address);
    }
  }

  @Test
  void aHooksRefusalsAreForTheOperatorAndForWhoOwnsAllItsAccounts() {
    world.hooks.add(World.hook("his", "1001", "1002"));
    world.hooks.add(World.hook("bare"));
    world.refusals.add(
        new Refusal("his", World.NOW, "r1", 400, List.of("comment: unknown"), "{\"comment\":"));

    String his = "/v1/hooks/his/refusals";
    assertFields(
        Map.of(
            "at",
            "2026-11-23T16:00:00Z",
            "requestId",
            "r1",
            "status",
            "400",
            "excerpt",
            "{\"comment\":"),
        get(world, World.OWNER_1, his).list("refusals").getFirst());
    assertEquals(1, get(world, World.OPERATOR, his).list("refusals").size());
    assertEquals(403, get(world, World.OWNER_2, his).status());
    assertEquals(403, get(world, World.OWNER_1, "/v1/hooks/nq-5m/refusals").status());
    assertEquals(403, get(world, World.OWNER_1, "/v1/hooks/bare/refusals").status());
    assertEquals(
        get(world, World.OWNER_1, "/v1/hooks/nq-5m/refusals"),
        get(world, World.OWNER_1, "/v1/hooks/nobody/refusals"));
  }
}
