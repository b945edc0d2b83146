package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart's interval: {@code 5} and {@code 5m} are minutes, {@code 30S}, {@code 1H}, {@code D},
 * {@code 1W}, {@code M}.
 */
final class Timeframe {
  static final String FIELD = "timeframe";

  private static final Pattern FORM = Pattern.compile("(\\d{0,4})([SsHhDdWwMm]?)");

  /** Upper-case M is months, as TradingView has it; lower-case m is minutes, as people write it. */
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "", ChronoUnit.MINUTES,
          "m", ChronoUnit.MINUTES,
          "S", ChronoUnit.SECONDS,
          "H", ChronoUnit.HOURS,
          "D", ChronoUnit.DAYS,
          "W", ChronoUnit.WEEKS,
          "M", ChronoUnit.MONTHS);

  private Timeframe() {}

  /**
   * When the bar that began at {@code start} ends; empty, and trouble found, if its length cannot
   * be read.
   */
  static Optional<Instant> endOfBar(Instant start, Json sent, TimeRule.Trouble trouble) {
    String text =
        switch (sent) {
          case Json.Text(String interval) -> interval.strip();
          case Json.Num(BigDecimal minutes) when Numbers.read(sent).isPresent() ->
              minutes.toPlainString();
          case Json other -> other.shown();
        };
    Matcher form = FORM.matcher(text);
    if (text.isEmpty() || !form.matches() || form.group(1).matches("0+")) {
      String what =
          sent instanceof Json.Null
              ? "timeframe is missing"
              : Secrets.cut(text) + " is no timeframe";
      return trouble.found(
          FIELD,
          sent instanceof Json.Null ? "required" : "unreadable_timeframe",
          what
              + "; this hook's time is the bar's start, so send {{interval}}: 5, 60, 30S, 1H, D, W,"
              + " M");
    }
    long count = form.group(1).isEmpty() ? 1 : Long.parseLong(form.group(1));
    String unit = form.group(2).equals("m") ? "m" : form.group(2).toUpperCase(Locale.ROOT);
    return Optional.of(
        start
            .atZone(ZoneOffset.UTC)
            .plus(count, UNITS.getOrDefault(unit, ChronoUnit.MINUTES))
            .toInstant());
  }
}
