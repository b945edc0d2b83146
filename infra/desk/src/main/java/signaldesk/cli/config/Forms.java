package signaldesk.cli.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How ids, numbers and durations are written. */
final class Forms {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}]{1,100}");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(s|m|h)");

  private Forms() {}

  /** Notes a key that cannot be an id: ids become parts of table keys and addresses. */
  static boolean isId(Value keyed, String key) {
    boolean good = ID.matcher(key).matches();
    if (!good) {
      keyed.problem(
          "a name has letters, digits, dot, dash and underscore, begins with a letter or digit and"
              + " has at most 64 of them");
    }
    return good;
  }

  /** Words for people: one line, not empty. */
  static Optional<String> label(Value value, String allowed) {
    return value.matching(LABEL, allowed);
  }

  static Optional<Long> whole(Value value, long least, long most, String unit) {
    String allowed = "a whole number of " + unit + " from " + least + " to " + most;
    Optional<Long> number = value.matching(WHOLE, allowed).map(Long::valueOf);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      value.problem("must be " + allowed + ", not " + number.get());
      return Optional.empty();
    }
    return number;
  }

  /** A number with decimals, zero or more, at most {@code decimals} of them behind the point. */
  static Optional<BigDecimal> decimal(Value value, int decimals, String allowed) {
    Optional<BigDecimal> number = value.matching(DECIMAL, allowed).map(BigDecimal::new);
    if (number.isPresent() && number.get().stripTrailingZeros().scale() > decimals) {
      value.problem("must be " + allowed + ", not " + number.get());
      return Optional.empty();
    }
    return number;
  }

  /** A time span with its unit, {@code 90s}, {@code 2m}, {@code 1h}. */
  static Optional<Duration> duration(Value value, Duration least, Duration most) {
    String allowed =
        "a time span with its unit (90s, 2m, 1h) from " + written(least) + " to " + written(most);
    Optional<Duration> span = value.matching(DURATION, allowed).map(Forms::span);
    if (span.isPresent() && (span.get().compareTo(least) < 0 || span.get().compareTo(most) > 0)) {
      value.problem("must be " + allowed + ", not " + written(span.get()));
      return Optional.empty();
    }
    return span;
  }

  private static Duration span(String text) {
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'h' -> Duration.ofHours(count);
      case 'm' -> Duration.ofMinutes(count);
      default -> Duration.ofSeconds(count);
    };
  }

  private static String written(Duration span) {
    return span.toSeconds() % 3600 == 0 && !span.isZero()
        ? span.toHours() + "h"
        : span.toSeconds() + "s";
  }
}
