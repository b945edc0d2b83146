package signaldesk.sendalert.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.alert.outlook.Words;

/** What is told of a signal's own words. */
class BodyTest {
  @Test
  void timeframeAndTextAreReadWhereverTheyStand() {
    assertEquals(
        new Words("5m", "NQ long"),
        Body.words(
            "{\"a\": {\"text\": \"no\"}, \"timeframe\": 5, \"b\": [1], \"text\": \"NQ long\"}"));
  }

  @Test
  void nobodyIsCalledAndNothingBreaksTheLine() {
    assertEquals(
        "everyone buy 'now' &123 end",
        Body.words("{\"text\": \" @everyone\\nbuy `now` <@&123>\\u202e end \"}").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"text\": {}}", "{\"text\": null}", "no JSON"})
  void whatCannotBeReadIsLeftOut(String body) {
    assertEquals(Words.NONE, Body.words(body));
  }
}
