package signaldesk.reportpnl.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.pnl.Fraction;

class WordsTest {
  @Test
  void aShareIsRoundedOnce() {
    assertEquals("66.5 %", Words.percent(share(664_503, 1_000_000))); // 66.45 on the way
    assertEquals("66.7 %", Words.percent(share(2, 3)));
    assertEquals("n/a", Words.percent(Optional.empty()));
  }

  private static Optional<Fraction> share(long part, long whole) {
    return Optional.of(new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole)));
  }
}
