package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as charts write them: bare or quoted, and of one sane size in both forms. */
final class Numbers {
  /** Digits before the point. No quote or size comes near a billion; ticks fit a long. */
  static final int MOST_WHOLE_DIGITS = 9;

  /** Digits after the point: the finest spot quotes have eight. */
  static final int MOST_DECIMALS = 15;

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{0,100})?");

  private Numbers() {}

  /** The number, if the value is one of sane size. */
  static Optional<BigDecimal> read(Json value) {
    return switch (value) {
      case Json.Num(BigDecimal number) -> Optional.of(number).filter(Numbers::sane);
      case Json.Text(String text) when PLAIN.matcher(text.strip()).matches() ->
          Optional.of(new BigDecimal(text.strip())).filter(Numbers::sane);
      case Json _ -> Optional.empty();
    };
  }

  private static boolean sane(BigDecimal number) {
    // In long: a number may come with an exponent at the end of the int range.
    return (long) number.precision() - number.scale() <= MOST_WHOLE_DIGITS
        && number.scale() <= MOST_DECIMALS;
  }
}
