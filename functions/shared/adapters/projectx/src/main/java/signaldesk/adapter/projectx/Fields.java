package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what the venue must have written; what it adds is passed over. */
final class Fields {
  private static final int LONGEST_MESSAGE = 200;

  private Fields() {}

  /** The answer lacks something that we cannot do without. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(String field) {
      super("an answer without a readable " + field);
    }

    String what() {
      return String.valueOf(getMessage());
    }
  }

  static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> row) {
    JsonNode array = json.path(field);
    if (!array.isArray()) {
      throw new Unreadable(field);
    }
    List<T> rows = new ArrayList<>();
    array.forEach(each -> rows.add(row.apply(each)));
    return List.copyOf(rows);
  }

  static String text(JsonNode json, String field) {
    return findText(json, field).orElseThrow(() -> new Unreadable(field));
  }

  static Optional<String> findText(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** An id, as a string: it is never counted with. */
  static String id(JsonNode json, String field) {
    return Long.toString(whole(json, field));
  }

  static long whole(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Unreadable(field);
    }
    return value.asLong();
  }

  /** An enum's number, listed or not. */
  static int number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new Unreadable(field);
    }
    return value.asInt();
  }

  static BigDecimal decimal(JsonNode json, String field) {
    return findDecimal(json, field).orElseThrow(() -> new Unreadable(field));
  }

  static Optional<BigDecimal> findDecimal(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  static boolean flag(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isBoolean()) {
      throw new Unreadable(field);
    }
    return value.asBoolean();
  }

  /** With {@code Z} or another offset, with or without fractions. */
  static Instant instant(JsonNode json, String field) {
    try {
      return OffsetDateTime.parse(text(json, field)).toInstant();
    } catch (DateTimeException e) {
      throw new Unreadable(field);
    }
  }

  static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
  }
}
