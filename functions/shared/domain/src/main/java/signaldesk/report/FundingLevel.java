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

  /** A million million dollars: what is more is a slip, and must not stop a report. */
  private static final BigDecimal MOST = new BigDecimal("100000000000000");

  private FundingLevel() {}

  /** Its dollars in cents; empty for a word, for nothing, or for more than there is. */
  static Optional<Long> cents(String level) {
    Matcher matcher = NUMBER.matcher(level.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int zeros = matcher.group(2).isEmpty() ? 0 : matcher.group(2).equals("K") ? 3 : 6;
    BigDecimal cents = new BigDecimal(matcher.group(1).replace(",", "")).movePointRight(zeros + 2);
    return cents.signum() == 0 || cents.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(cents.longValueExact());
  }
}
