package signaldesk.sendalert.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.signal.Target;

/** What is read of where a strategy stood; what cannot be read is no reason for an alarm. */
class PreviousPositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      value = {
        "{'prev_market_position': 'long'} % LONG",
        "{'a': {'prev_market_position': 'long'}, 'prev_market_position': ' Short '} % SHORT",
        "{'prev_market_position': 'flat', 'x': 1} % FLAT",
        "{'prev_market_position': ''} % ",
        "{'prev_market_position': '{{strategy.prev_market_position}}'} % ",
        "{'prev_market_position': 1} % ",
        "{'text': 'prev_market_position'} % ",
        "{'prev_market_position' % ",
        "[] % "
      },
      quoteCharacter = '"')
  void isReadWhereItIsOne(String body, Target expected) {
    assertEquals(Optional.ofNullable(expected), Body.previousPosition(body.replace('\'', '"')));
  }
}
