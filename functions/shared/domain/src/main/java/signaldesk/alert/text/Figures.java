package signaldesk.alert.text;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;

/** How figures are written for people; nothing is a missing one. */
public final class Figures {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern UNBROKEN = Pattern.compile("[\\p{Cntrl}\\s]+");
  private static final int LONGEST_NOTE = 300;
  private static final int CENTS = 2;

  private Figures() {}

  /** A price in points with the instrument's decimals, {@code 21,010.25}; an average has two. */
  public static String price(@Nullable BigDecimal points, Instrument instrument) {
    return points == null ? "" : grouped(points, decimals(points, instrument), false);
  }

  /** A quote in points, as many decimals as it has, but two at least. */
  public static String price(@Nullable BigDecimal points) {
    return points == null
        ? ""
        : grouped(points, Math.max(points.stripTrailingZeros().scale(), CENTS), false);
  }

  /** A difference in points with its sign, {@code +10.25}. */
  public static String points(BigDecimal points, Instrument instrument) {
    return grouped(points, decimals(points, instrument), true);
  }

  /** A sum of points over instruments with its sign. */
  public static String points(BigDecimal points) {
    return grouped(points, CENTS, true);
  }

  /** What was earned or lost, to the cent: {@code +$197.20}, {@code -$38.40}, {@code $0.00}. */
  public static String earned(BigDecimal dollars) {
    BigDecimal cents = dollars.setScale(CENTS, HALF_EVEN);
    String sign = cents.signum() > 0 ? "+" : cents.signum() < 0 ? "-" : "";
    return sign + amount(cents.abs());
  }

  /** An amount without a sign, {@code $4.20}. */
  public static String amount(BigDecimal dollars) {
    return "$" + grouped(dollars, CENTS, false);
  }

  /** A chart's timeframe: {@code 5m}, {@code 4h}, {@code 1D}; nothing for what is none. */
  public static String timeframe(@Nullable String interval) {
    if (interval == null) {
      return "";
    }
    String written = note(interval);
    if (MINUTES.matcher(written).matches()) {
      int minutes = Integer.parseInt(written);
      return minutes % 60 == 0 ? minutes / 60 + "h" : minutes + "m";
    }
    return written.length() <= 8 && !written.contains("{") ? written : "";
  }

  /** How long: {@code 45s}, {@code 12m 05s}, {@code 2h 03m}, {@code 3d 04h}. */
  public static String span(Duration span) {
    if (span.toDays() > 0) {
      return "%dd %02dh".formatted(span.toDays(), span.toHoursPart());
    }
    if (span.toHours() > 0) {
      return "%dh %02dm".formatted(span.toHours(), span.toMinutesPart());
    }
    return span.toMinutes() > 0
        ? "%dm %02ds".formatted(span.toMinutes(), span.toSecondsPart())
        : span.toSeconds() + "s";
  }

  /** When, {@code 2026-11-23 15:30:05 UTC}. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  /** Somebody else's words, on one line, cut, and without what would end a block of figures. */
  public static String note(@Nullable String words) {
    return note(words, LONGEST_NOTE);
  }

  /** The same, cut where it is longer than this. */
  static String note(@Nullable String words, int longest) {
    if (words == null) {
      return "";
    }
    String line = UNBROKEN.matcher(words).replaceAll(" ").replace('`', '\'').strip();
    if (line.length() <= longest) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? 1 : 0;
    return line.substring(0, longest - end).strip() + "…";
  }

  /** How many accounts, {@code 1 account}, {@code 4 accounts}, {@code 3 of 4 accounts}. */
  public static String accounts(long filled, long all) {
    String some = filled == all ? "" : filled + " of ";
    return some + all + (all == 1 ? " account" : " accounts");
  }

  private static int decimals(BigDecimal points, Instrument instrument) {
    int own = instrument.tickSize().scale();
    return points.stripTrailingZeros().scale() <= own ? own : Math.max(own, CENTS);
  }

  private static String grouped(BigDecimal number, int decimals, boolean signed) {
    BigDecimal rounded = number.setScale(decimals, HALF_EVEN);
    // One per call: a DecimalFormat is not for several threads.
    DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
    format.setMinimumFractionDigits(decimals);
    return (signed && rounded.signum() > 0 ? "+" : "") + format.format(rounded);
  }
}
