package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.acceptsignal.TestDesk.TOKEN;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.port.NotQueued;

/** Planted secrets come out nowhere (I6). */
@ResourceLock(Resources.SYSTEM_OUT)
class SecretsTest {
  private static final String ADDRESS = "https://desk.example/hooks/" + TOKEN;
  private static final List<String> PLANTED =
      List.of(TOKEN, "hunter2", "sk-live-0099", "B0TS3CR3T", "desk.example");

  private final TestDesk desk = new TestDesk();
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private final Alert planted =
      Alert.entry()
          .with("text", "\"sent to " + ADDRESS + " ok\"")
          .with("author", "\"anna\"")
          .with("passphrase", "\"hunter2\"")
          .with("api_key", "\"sk-live-0099\"")
          .with("discord", "\"https://discord.com/api/webhooks/1/B0TS3CR3T\"");

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(before);
  }

  @Test
  void anAcceptedSignalKeepsNone() {
    assertEquals(202, desk.post(planted).status());
    desk.post(planted);

    String kept = desk.signal() + logged() + desk.queue.messages();
    assertTrue(kept.contains("\"author\": \"anna\""), kept);
    noneIn(kept);
    assertTrue(JsonReader.read(desk.signal().body()) instanceof Parsed.Read, "still JSON");
  }

  @Test
  void aRefusalKeepsNone() {
    HttpAnswer answer =
        desk.post(
            planted
                .with("direction", "\"" + TOKEN + "\"")
                .with("symbol", "\"" + TOKEN + "\"")
                .with("time_Of_Message", "\"" + ADDRESS + "\""));

    assertEquals(400, answer.status());
    assertTrue(desk.refusals.all().toString().contains("[hidden]"));
    noneIn(desk.refusals.all() + logged() + answer.body());
  }

  @Test
  void aBodyThatIsNoJsonKeepsNone() {
    String broken = planted.json().replace("}", ", \"secret\": \"hunter2");
    HttpAnswer answer = desk.post(broken);

    assertEquals(400, answer.status());
    noneIn(desk.refusals.all() + logged() + answer.body());
  }

  @Test
  void atTheExcerptsEndNothingIsCutThrough() {
    for (int pad = 380; pad < 520; pad++) {
      desk.post("{\"pad\": \"" + "x".repeat(pad) + "\", \"text\": \"" + ADDRESS + "\"");
    }

    desk.refusals
        .all()
        .forEach(refusal -> {
          noneIn(refusal.toString());
          assertFalse(refusal.excerpt().contains(TOKEN.substring(0, 6)), refusal.excerpt());
        });
  }

  @Test
  void aTooLargeBodyKeepsNone() {
    desk.post(planted.with("pad", "\"" + "x".repeat(9_000) + "\""));

    assertEquals(413, desk.refusals.all().getFirst().status());
    noneIn(desk.refusals.all() + logged());
  }

  @Test
  void anExceptionsMessageStaysInside() {
    desk.queue.faults().on("send", () -> fail("cannot reach " + ADDRESS));
    HttpRequest request = TestDesk.request("POST", TOKEN, "52.89.214.238", planted.json());

    HttpAnswer answer =
        new TimeLimit(Duration.ofMinutes(1), desk.clock)
            .answer(request, () -> desk.acceptSignal.answer(request));

    assertEquals(503, answer.status());
    assertTrue(logged().contains("NotQueued"));
    noneIn(logged() + answer.body());
  }

  @Test
  void whateverTheSecretsValueIsItIsHiddenAndTheRestStays() {
    String rest = ", \"b\": 1}";
    for (String value :
        List.of(
            "\"hunter2\"",
            "\"hun\\\"ter2 hunter2\"",
            "\"" + "\\\"".repeat(4_000) + "hunter2\"",
            "\"" + "x".repeat(8_000) + "\"",
            "true",
            "-1.5e3")) {
      assertEquals(
          "{\"My_Token\" : \"[hidden]\"" + rest,
          Secrets.hide("{\"My_Token\" : " + value + rest, TOKEN));
    }
    assertEquals(
        "{\"token\": {\"a\": 1}}", Secrets.hide("{\"token\": {\"a\": 1}}", TOKEN), "stays JSON");
    assertEquals("{\"secret\": \"[hidden]\"", Secrets.hide("{\"secret\": \"hunter2", TOKEN));
  }

  @Test
  void noBodyMakesHidingSlow() {
    List<String> mean =
        List.of(
            "p", "aa://", "://", "\"", "\"token", "token", "\"token\":", "\\\"", "{{", "hooks/");
    assertTimeout(
        Duration.ofMinutes(1),
        () -> {
          for (String piece : mean) {
            String text = "\"" + piece.repeat(AcceptSignal.LARGEST_BODY / piece.length());
            Secrets.hide(text, TOKEN);
            desk.post("{\"text\": \"" + text.replace("\\", "").replace("\"", "") + "\"}");
            desk.post(text.substring(0, 8_000));
          }
        });
  }

  private String logged() {
    return out.toString(UTF_8);
  }

  private static void noneIn(String text) {
    PLANTED.forEach(secret -> assertFalse(text.contains(secret), () -> secret + " in " + text));
  }

  private static void fail(String message) {
    throw new NotQueued(message);
  }
}
