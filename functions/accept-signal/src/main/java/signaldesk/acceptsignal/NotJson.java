package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signaldesk.acceptsignal.Parsed.Unreadable;
import signaldesk.adapter.lambda.FieldError;

/**
 * Why a text is no JSON, and what to change: the usual slips of alert messages have their own
 * codes.
 */
final class NotJson {
  /** {@code "price": {{close}}}, never filled in. */
  private static final Pattern BARE_PLACEHOLDER =
      Pattern.compile("\"(\\w{1,40})\"\\s*:\\s*(\\{\\{[^{}\"]{1,60}}})");

  /** {@code "price": 21,010.25}. */
  private static final Pattern BARE_THOUSANDS =
      Pattern.compile("\"(\\w{1,40})\"\\s*:\\s*(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)\\s*[,}]");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}\\s*");

  private NotJson() {}

  static Unreadable because(String text, @Nullable JsonLocation where) {
    Matcher placeholder = BARE_PLACEHOLDER.matcher(text);
    if (placeholder.find()) {
      return field(
          placeholder.group(1),
          "placeholder_not_filled",
          Placeholders.advice(placeholder.group(2)));
    }
    Matcher thousands = BARE_THOUSANDS.matcher(text);
    if (thousands.find()) {
      String number = thousands.group(2);
      return field(
          thousands.group(1),
          "thousands_comma",
          "%s has thousands commas; send %s".formatted(number, number.replace(",", "")));
    }
    if (isBase64OfJson(text)) {
      return Unreadable.because(
          "body_is_base64", "the body is Base64 text; send the JSON object itself");
    }
    return Unreadable.because(
        "not_json",
        "not JSON"
            + (where == null
                ? ""
                : " at line " + where.getLineNr() + ", column " + where.getColumnNr())
            + "; a quote or a line break inside a text must be written \\\" or \\n");
  }

  private static boolean isBase64OfJson(String text) {
    if (!BASE64.matcher(text).matches()) {
      return false;
    }
    try {
      String standard = text.strip().replace('-', '+').replace('_', '/');
      return new String(Base64.getDecoder().decode(standard), UTF_8).strip().startsWith("{");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Unreadable field(String name, String code, String message) {
    return new Unreadable(List.of(new FieldError(name, code, message)));
  }
}
