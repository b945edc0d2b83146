package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the forms a chart writes a time in: ISO 8601 in UTC, or epoch seconds or milliseconds. */
sealed interface Times {
  /** A point in time. */
  record Known(Instant at) implements Times {}

  /** None that can be read. */
  record Unknown(String code, String message) implements Times {}

  /** From here on a number counts milliseconds; as seconds it would be the year 5138. */
  BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

  /** No alert is older than the exchange's electronic trading, nor from the next century. */
  Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  String ALLOWED =
      "send {{timenow}}: ISO 8601 with Z, +00:00 or +0000, or epoch seconds or milliseconds";

  Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(.*)",
          Pattern.DOTALL);

  Pattern EPOCH = Pattern.compile("\\d{9,14}");
  Pattern UTC = Pattern.compile("[Zz]|\\+00:?00");
  Pattern OTHER_ZONE = Pattern.compile("[+-]\\d{2}(:?\\d{2})?");

  /** Reads a time. */
  static Times read(Json sent) {
    return switch (sent) {
      case Json.Text(String text) -> text(text.strip());
      case Json.Num(BigDecimal number) -> epoch(number);
      case Json.Null _ -> new Unknown("required", "time_Of_Message is missing; " + ALLOWED);
      case Json other ->
          new Unknown(
              "wrong_type",
              "%s is neither text nor number; %s".formatted(Secrets.cut(other.shown()), ALLOWED));
    };
  }

  private static Times text(String text) {
    if (Placeholders.in(text)) {
      return new Unknown(
          "placeholder_not_filled", Placeholders.advice(Secrets.cut(text)) + "; " + ALLOWED);
    }
    if (EPOCH.matcher(text).matches()) {
      return epoch(new BigDecimal(text));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? iso(text, iso) : unreadable(text);
  }

  private static Times iso(String text, Matcher iso) {
    String zone = iso.group(3);
    if (zone.isEmpty()) {
      return new Unknown(
          "missing_zone", "%s has no zone; add Z, as {{timenow}} does: %sZ".formatted(text, text));
    }
    if (OTHER_ZONE.matcher(zone).matches() && !UTC.matcher(zone).matches()) {
      return new Unknown("not_utc", "%s is not in UTC; %s".formatted(Secrets.cut(text), ALLOWED));
    }
    if (!UTC.matcher(zone).matches()) {
      return unreadable(text);
    }
    try {
      return sane(
          LocalDateTime.parse(iso.group(1) + "T" + iso.group(2)).toInstant(ZoneOffset.UTC), text);
    } catch (DateTimeException e) {
      return unreadable(text);
    }
  }

  private static Times epoch(BigDecimal number) {
    String shown = Secrets.cut(number.toString());
    if (number.signum() <= 0 || number.precision() - number.scale() > 15 || number.scale() > 0) {
      return unreadable(shown);
    }
    long value = number.longValueExact();
    return sane(
        number.compareTo(FIRST_MILLIS) < 0
            ? Instant.ofEpochSecond(value)
            : Instant.ofEpochMilli(value),
        shown);
  }

  private static Times sane(Instant at, String shown) {
    return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? unreadable(shown) : new Known(at);
  }

  private static Times unreadable(String text) {
    return new Unknown("unreadable", "\"%s\" is no time; %s".formatted(Secrets.cut(text), ALLOWED));
  }
}
