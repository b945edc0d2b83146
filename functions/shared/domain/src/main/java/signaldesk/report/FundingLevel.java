package signaldesk.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a funding level where it is a number: {@code 50K}, {@code $100,000}, {@code 1.5M}. */
final class FundingLevel {
  private static final Pattern NUMBER =
      Pattern.compile("\\$?\\s*(\\d[\\d,]{0,14}(?:\\.\\d{1,2})?)\\s*([KM]?)");

  private FundingLevel() {}

  /** Its dollars in cents; empty for a word, or for nothing. */
  static Optional<Long> cents(String level) {
    Matcher matcher = NUMBER.matcher(level.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int zeros = matcher.group(2).isEmpty() ? 0 : matcher.group(2).equals("K") ? 3 : 6;
    long cents =
        new BigDecimal(matcher.group(1).replace(",", ""))
            .movePointRight(zeros + 2)
            .longValueExact();
    return cents == 0 ? Optional.empty() : Optional.of(cents);
  }
}
