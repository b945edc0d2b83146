package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as charts write them: bare or quoted. */
final class Numbers {
  /** More than any price or size needs, and small enough to write out plainly. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,15})?");

  private Numbers() {}

  /** The number, if the value is one of sane size. */
  static Optional<BigDecimal> read(Json value) {
    return switch (value) {
      case Json.Num(BigDecimal number) when sane(number) -> Optional.of(number);
      case Json.Text(String text) when PLAIN.matcher(text.strip()).matches() ->
          Optional.of(new BigDecimal(text.strip())).filter(Numbers::sane);
      case Json _ -> Optional.empty();
    };
  }

  private static boolean sane(BigDecimal number) {
    return number.precision() <= 2 * MOST_DIGITS
        && number.scale() <= MOST_DIGITS
        && number.scale() >= -MOST_DIGITS;
  }
}
