package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.desk.Hook.TimeMeaning;

/** Whatever is posted is answered 200, 202 or 400, and never with an exception. */
@ResourceLock(Resources.SYSTEM_OUT)
class RandomBodiesTest {
  private static final int BODIES = 20_000;
  private static final int EACH = 500;
  private static final long SEED = 20261123;

  private static final List<String> VALUES =
      List.of(
          "\"buy\"",
          "\"sell\"",
          "\"go_long\"",
          "\"exit_long\"",
          "\"go_short\"",
          "\"exit_short\"",
          "\"NQ1!\"",
          "\"CME_MINI_DL:NQ1!\"",
          "\"NQZ2026\"",
          "\"XAUUSD\"",
          "\":\"",
          "\"\"",
          "\"long\"",
          "\"flat\"",
          "null",
          "true",
          "NaN",
          "-Infinity",
          "0",
          "-1",
          "21010.25",
          "1e400",
          "1e-400",
          "1e999999999",
          "1E+99999999999",
          "9".repeat(99),
          "9".repeat(120),
          "1795447800",
          "1795447800000",
          "\"2026-11-23T15:30:00Z\"",
          "\"2026-11-23T15:30:00\"",
          "\"+999999999-01-01T00:00:00Z\"",
          "\"{{close}}\"",
          "{{close}}",
          "21,010.25",
          "\"21,010.25\"",
          "[]",
          "{}",
          "[[[]]]",
          "{\"a\": {\"a\": 1, \"a\": 2}}",
          "\"5\"",
          "\"D\"",
          "\"9999M\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\uFEFF\"",
          "\"" + "x".repeat(300) + "\"");

  private static final List<String> NAMES =
      List.of(
          "direction",
          "comment",
          "symbol",
          "time_Of_Message",
          "price",
          "timeframe",
          "text",
          "market_position",
          "market_position_size",
          "prev_market_position",
          "strategy_order_id",
          "exchange",
          "other",
          "",
          "\\u0000");

  @Test
  void nothingThatIsPostedGetsAnythingButAnAnswer() {
    PrintStream before = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      Random random = new Random(SEED);
      List<TestDesk> desks = List.of();
      for (int i = 0; i < BODIES; i++) {
        if (i % EACH == 0) {
          desks = desks(); // so that looking through a day's signals stays cheap
        }
        check(desks.get(random.nextInt(desks.size())), body(random));
      }
    } finally {
      System.setOut(before);
    }
  }

  private static List<TestDesk> desks() {
    return Stream.of(TimeMeaning.values()).map(TestDesk::where).toList();
  }

  private static void check(TestDesk desk, String body) {
    int signals = desk.signals.all().size();
    int orders = desk.queue.messages().size();
    HttpAnswer answer;
    try {
      answer = desk.post(body);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + SEED + ", body " + body, e);
    }
    assertTrue(Set.of(200, 202, 400).contains(answer.status()), body);
    assertTrue(TestDesk.json(answer).isObject(), body);
    boolean accepted = answer.status() == 202;
    assertEquals(orders + (accepted ? 3 : 0), desk.queue.messages().size(), body);
    if (answer.status() == 400) {
      assertEquals(signals, desk.signals.all().size(), body);
      assertTrue(!TestDesk.json(answer).get("errors").isEmpty(), body);
    }
  }

  /** Mostly an alert with a few fields changed; sometimes with its text damaged. */
  private static String body(Random random) {
    Alert alert = random.nextBoolean() ? Alert.entry() : Alert.exit();
    for (int changes = random.nextInt(5); changes > 0; changes--) {
      alert = alert.with(pick(random, NAMES), pick(random, VALUES));
    }
    if (random.nextInt(4) > 0) {
      return alert.json();
    }
    StringBuilder damaged = new StringBuilder(alert.json());
    List<Character> marks = List.of('{', '}', '[', ']', '"', ',', ':', '\\', '\n', '\u0000', 'é');
    for (int damage = random.nextInt(4); damage >= 0 && !damaged.isEmpty(); damage--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, marks.get(random.nextInt(marks.size())));
        default -> damaged.setLength(Math.max(1, at));
      }
    }
    return damaged.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
