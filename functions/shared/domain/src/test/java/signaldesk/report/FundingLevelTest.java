package signaldesk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A funding level is what a firm calls it; only some are numbers. */
class FundingLevelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"50K|5000000", "150k|15000000", "$100,000|10000000", "1.5M|150000000", "250|25000"})
  void aNumberIsReadHoweverItIsWritten(String level, long cents) {
    assertEquals(Optional.of(cents), FundingLevel.cents(level));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "practice", "0", "50K-2", "-50K", "1e9", "999999999999999M"})
  void aWordIsNoNumberAndNothingIsNothingToDivideBy(String level) {
    assertEquals(Optional.empty(), FundingLevel.cents(level));
  }
}
