package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class LogTest {
  private final PrintStream before = System.out;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(before);
  }

  @Test
  void anEventIsOneLineOfJson() throws IOException {
    Log.info(
        "signal",
        LogField.HOOK.of("nq\n5m"),
        LogField.ACCOUNTS.of(3),
        LogField.PRICE.of(new BigDecimal("21010.250")),
        LogField.WARNINGS.of(List.of("one", "two")),
        LogField.VERDICT.of(null));

    assertEquals(1, out.toString(UTF_8).lines().count());
    JsonNode line = line();
    assertFalse(line.has("level"), "nothing is wrong");
    assertEquals("signal", line.get("event").asText());
    assertEquals("nq\n5m", line.get("hook").asText());
    assertEquals(3, line.get("accounts").asInt());
    assertTrue(out.toString(UTF_8).contains("\"price\":21010.250"));
    assertEquals(2, line.get("warnings").size());
    assertFalse(line.has("verdict"), "a null is left out");
  }

  @Test
  void anExceptionsMessageIsNeverWritten() throws IOException {
    Log.failed(
        "failed",
        new IllegalStateException("token s3cr3t", new IOException("https://x/hooks/s3cr3t")));

    assertFalse(out.toString(UTF_8).contains("s3cr3t"));
    assertEquals("IllegalStateException < IOException", line().get("error").asText());
    assertTrue(line().get("at").asText().startsWith("LogTest.anExceptionsMessageIsNeverWritten:"));
  }

  @Test
  void aLongTextIsCut() throws IOException {
    Log.warn("refused", LogField.REASON.of("x".repeat(5_000)));

    assertEquals(Log.LONGEST_VALUE + 1, line().get("reason").asText().length());
  }

  private JsonNode line() throws IOException {
    return new ObjectMapper().readTree(out.toString(UTF_8));
  }
}
