package signaldesk.adapter.projectx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.adapter.projectx.Venue.drop;
import static signaldesk.adapter.projectx.Venue.half;
import static signaldesk.adapter.projectx.Venue.json;
import static signaldesk.adapter.projectx.Venue.ok;
import static signaldesk.adapter.projectx.Venue.refused;
import static signaldesk.adapter.projectx.Venue.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import signaldesk.port.Tokens.Sealed;

/** A planted key and a planted token are in nothing that comes out, whatever the venue does. */
class SecretsStayTest {
  private static final String PLANTED = "pLanTed7531";
  private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
  private static final String TOKEN = "\"token\":\"tok." + PLANTED + "\"";

  private final List<String> out = new ArrayList<>();

  private static List<Venue.Answer> answers() {
    String echo = "{\"error\":\"tok." + PLANTED + "\"}";
    return List.of(
        refused(2, "no session tok." + PLANTED),
        ok(TOKEN + ",\"newToken\":\"tok." + PLANTED + "\""),
        ok("\"token\":\"two\\n" + PLANTED + "\",\"newToken\":\"é" + PLANTED + "\""),
        ok("\"token\":7,\"positions\":[{\"id\":\"" + PLANTED + "\"}]"),
        json("{\"success\":true,\"errorCode\":0,\"" + PLANTED),
        status(401, Map.of("WWW-Authenticate", "Bearer " + PLANTED), echo),
        status(429, Map.of("Retry-After", PLANTED), echo),
        status(302, Map.of("Location", "/" + PLANTED), echo),
        status(400, Map.of(), echo),
        status(500, Map.of(), echo),
        drop(),
        half());
  }

  /** Every endpoint that is asked within a session. */
  private static Map<String, Function<Calls, Object>> endpoints() {
    return Map.ofEntries(
        entry("/api/Account/search", calls -> calls.accounts(true)),
        entry("/api/Contract/available", Calls::available),
        entry("/api/Contract/search", calls -> calls.contracts("NQ")),
        entry("/api/Contract/searchById", calls -> calls.symbolId("C")),
        entry("/api/History/retrieveBars", calls -> calls.bars("C", Instant.EPOCH, NOW, 1, 1, 1)),
        entry("/api/Order/search", calls -> calls.orders("7", NOW)),
        entry("/api/Order/searchOpen", calls -> calls.openOrders("7")),
        entry("/api/Order/place", calls -> calls.place("7", "C", 0, 1, "t", Instant.MAX)),
        entry("/api/Order/cancel", calls -> calls.cancel("7", "1")),
        entry("/api/Position/searchOpen", calls -> calls.positions("7")),
        entry("/api/Position/closeContract", calls -> calls.close("7", "C")),
        entry("/api/Position/partialCloseContract", calls -> calls.partialClose("7", "C", 1)),
        entry("/api/Trade/search", calls -> calls.trades("7", NOW)));
  }

  private static Map.Entry<String, Function<Calls, Object>> entry(
      String path, Function<Calls, Object> call) {
    return Map.entry(path, call);
  }

  @Test
  void noEndpointIsForgotten() {
    long asked =
        Arrays.stream(Calls.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType().equals(Reply.class))
            .count();
    assertEquals(asked, endpoints().size());
  }

  private void drive(String path, Duration age, Function<Calls, Object> call) {
    for (Venue.Answer answer : answers()) {
      try (Workers workers = new Workers()) {
        workers.key("key." + PLANTED);
        Calls calls = workers.process();
        workers.venue.then("/api/Auth/loginKey", ok(TOKEN));
        if (!age.isZero()) {
          out.add(calls.positions("7").toString());
        }
        workers.pass(age);
        workers.venue.then(path, answer, answer);
        try {
          out.add(call.apply(calls).toString());
          out.add(calls.place("7", "C", 0, 1, "t", Instant.MAX).toString());
          out.add(call.apply(workers.process()).toString());
        } catch (RuntimeException e) {
          out.add(e.toString() + e.getCause());
        }
        assertFalse(workers.venue.calls(path).isEmpty(), path + " was not asked");
        out.addAll(workers.told);
        out.add(workers.table.find(Workers.KEPT).toString());
        out.add(calls.toString());
      }
    }
  }

  @Test
  void whateverTheVenueDoes() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    Handler keeping = new Keeping();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    root.setLevel(Level.ALL);
    root.addHandler(keeping);
    try {
      drive("/api/Auth/loginKey", Duration.ofHours(24), calls -> calls.positions("7"));
      drive("/api/Auth/validate", Duration.ofHours(22), calls -> calls.positions("7"));
      endpoints().forEach((path, call) -> drive(path, Duration.ZERO, call));
    } finally {
      System.setOut(terminal);
      root.removeHandler(keeping);
      root.setLevel(level);
    }

    out.add(printed.toString(StandardCharsets.UTF_8));
    assertTrue(out.size() > 1_000);
    assertEquals(List.of(), out.stream().filter(said -> said.contains(PLANTED)).toList());
  }

  @Test
  void whatHoldsASecretPrintsNoneOfIt() {
    List<Object> holders =
        List.of(
            new Credentials("mia", PLANTED),
            new Pass.Token(PLANTED),
            new Logins.Given.Token(PLANTED),
            new Line.Heard.Envelope(Json.object().put("token", PLANTED)),
            new Shelf.Found.Token(PLANTED, new Sealed(PLANTED, Instant.EPOCH)));
    for (Object holder : holders) {
      assertEquals("***", holder.toString());
    }
  }

  /** Keeps what libraries log. */
  private final class Keeping extends Handler {
    @Override
    public void publish(LogRecord record) {
      // The venue's own server is no part of us.
      if (!String.valueOf(record.getLoggerName()).startsWith("com.sun.net.httpserver")) {
        out.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
