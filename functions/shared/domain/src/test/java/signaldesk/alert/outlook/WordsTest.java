package signaldesk.alert.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What of a signal's own words members see. */
class WordsTest {
  @Test
  void aPlaceholderThatWasNotFilledInIsNotShown() {
    assertEquals(Words.NONE, Words.of("{{interval}}", "NQ {{strategy.order.comment}}"));
    assertEquals(new Words("5m", "NQ {long}"), Words.of("5", "NQ {long}"));
  }
}
