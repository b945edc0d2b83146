package signaldesk.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Hook;

class AlertMessagesTest {
  /** What TradingView puts in (its help, "How to use a variable value in alert"). */
  private static final Map<String, String> FILLED =
      Map.ofEntries(
          Map.entry("{{strategy.order.action}}", "sell"),
          Map.entry("{{strategy.order.comment}}", "go_short"),
          Map.entry("{{strategy.order.id}}", "S1"),
          Map.entry("{{strategy.market_position}}", "short"),
          Map.entry("{{strategy.prev_market_position}}", "long"),
          Map.entry("{{exchange}}", "CME_MINI"),
          Map.entry("{{ticker}}", "NQ1!"),
          Map.entry("{{interval}}", "5"),
          Map.entry("{{time}}", "2026-11-23T15:25:00Z"),
          Map.entry("{{timenow}}", "2026-11-23T15:30:00Z"),
          Map.entry("{{close}}", "21010.25"));

  private static AlertMessages messages(Hook.TimeMeaning time) {
    return new AlertMessages(
        new Hook(
            "momentum",
            List.of(),
            List.of(),
            List.of("NQ1!"),
            List.of(),
            time,
            Duration.ofSeconds(60),
            Duration.ZERO));
  }

  /** The message as TradingView sends it; no placeholder is one that it does not know. */
  private static JsonNode sent(String message) throws JsonProcessingException {
    String filled = message;
    for (Map.Entry<String, String> value : FILLED.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    assertTrue(!filled.contains("{{"), filled);
    return new ObjectMapper().readTree(filled);
  }

  @Test
  void aStrategysMessageCarriesOrderAndPosition() throws JsonProcessingException {
    JsonNode sent = sent(messages(Hook.TimeMeaning.FIRED).strategy());

    assertEquals("sell", sent.path("direction").asText());
    assertEquals("go_short", sent.path("comment").asText());
    assertEquals("short", sent.path("market_position").asText());
    assertEquals("long", sent.path("prev_market_position").asText());
    assertEquals("CME_MINI:NQ1!", sent.path("symbol").asText());
    assertEquals("2026-11-23T15:30:00Z", sent.path("time_Of_Message").asText());
    assertTrue(sent.path("price").isNumber());
  }

  @Test
  void aHookThatReadsTheBarsTimeIsSentTheBarsTime() throws JsonProcessingException {
    JsonNode sent = sent(messages(Hook.TimeMeaning.BAR).strategy());

    assertEquals("2026-11-23T15:25:00Z", sent.path("time_Of_Message").asText());
    assertTrue(messages(Hook.TimeMeaning.BAR).pine().contains("str.tostring(time)"));
  }

  @Test
  void thereIsAnAlertconditionForEachOfTheFour() throws JsonProcessingException {
    Map<String, String> conditions = messages(Hook.TimeMeaning.FIRED).alertConditions();

    assertEquals(
        List.of("exit_long", "exit_short", "go_long", "go_short"),
        List.copyOf(conditions.keySet()));
    for (Map.Entry<String, String> condition : conditions.entrySet()) {
      JsonNode sent = sent(condition.getValue());
      assertEquals(condition.getKey(), sent.path("comment").asText());
      assertEquals(
          SignalCommand.DIRECTIONS.get(condition.getKey()), sent.path("direction").asText());
    }
  }

  @Test
  void pineBuildsTheMessageItselfBecauseNothingIsFilledInThere() {
    assertTrue(!messages(Hook.TimeMeaning.FIRED).pine().contains("{{"));
  }
}
