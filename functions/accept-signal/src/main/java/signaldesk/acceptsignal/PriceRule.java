package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instruments;

/**
 * The quote. It never refuses a signal: what is not a positive number is left out, with a warning.
 */
final class PriceRule {
  private static final String PRICE = "price";
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

  private PriceRule() {}

  /** The price in points, on the tick grid or not; null where there is none. */
  static @Nullable BigDecimal read(Json.Obj body, Optional<String> symbol, Findings findings) {
    Json sent = body.field(PRICE);
    Optional<BigDecimal> price = Numbers.read(sent);
    if (price.isEmpty()) {
      warn(sent, findings);
      return null;
    }
    if (price.get().signum() <= 0) {
      findings.warn(
          PRICE,
          "not_positive",
          Secrets.cut(price.get().toPlainString()) + " is no quote; it was left out");
      return null;
    }
    if (symbol.isPresent() && offGrid(price.get(), symbol.get())) {
      findings.warn(
          PRICE,
          "off_grid",
          price.get().toPlainString() + " lies between two ticks; kept as quoted");
    }
    return price.get();
  }

  private static void warn(Json sent, Findings findings) {
    switch (sent) {
      case Json.Null _ -> {} // a signal need not quote a price
      case Json.Text(String text) when Placeholders.in(text) ->
          findings.warn(PRICE, "placeholder_not_filled", Placeholders.advice(Secrets.cut(text)));
      case Json.Text(String text) when THOUSANDS.matcher(text.strip()).matches() ->
          findings.warn(
              PRICE,
              "thousands_comma",
              "%s has thousands commas and was left out; send %s"
                  .formatted(Secrets.cut(text), Secrets.cut(text.replace(",", ""))));
      case Json other ->
          findings.warn(
              PRICE,
              "unreadable",
              Secrets.cut(other.shown())
                  + " is no number with at most %d digits before the point and %d after it, and was"
                      .formatted(Numbers.MOST_WHOLE_DIGITS, Numbers.MOST_DECIMALS)
                  + " left out; send \"price\": {{close}}");
    }
  }

  private static boolean offGrid(BigDecimal price, String symbol) {
    return !Instruments.isProxy(symbol)
        && Instruments.find(symbol)
            .filter(instrument -> price.remainder(instrument.tickSize()).signum() != 0)
            .isPresent();
  }
}
