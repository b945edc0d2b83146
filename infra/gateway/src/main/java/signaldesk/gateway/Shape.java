package signaldesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which fields an object has and what they are, as the vendor's schema says it. */
final class Shape {
  private static final Pattern FIELD =
      Pattern.compile("\\s*(\\w+):(?:(\\w+)|\\[([^\\]]*)\\]|\\{([^}]*)\\})(!?)\\s*(?:,|$)");

  private static final Pattern ENUM = Pattern.compile("(\\d)to(\\d)");

  private record Field(String type, boolean needed, Shape rows) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();

  private Shape() {}

  /** Reads {@code id:int32!, kind:0to2!, name:string, rows:[...]!, one:{...}}. */
  static Shape of(String text) {
    Shape shape = new Shape();
    Matcher matcher = FIELD.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      shape.fields.put(matcher.group(1), field(matcher));
      end = matcher.end();
    }
    if (end != text.length()) {
      throw new IllegalArgumentException("no shape: " + text.substring(end));
    }
    return shape;
  }

  private static Field field(Matcher matcher) {
    boolean needed = !matcher.group(5).isEmpty();
    if (matcher.group(3) != null) {
      return new Field("rows", needed, of(matcher.group(3)));
    }
    return matcher.group(4) != null
        ? new Field("one", needed, of(matcher.group(4)))
        : new Field(matcher.group(2), needed, new Shape());
  }

  /**
   * What is not as it should be, in words.
   *
   * @param more whether fields that the schema does not have are no matter
   */
  List<String> problems(JsonNode json, boolean more) {
    List<String> problems = new ArrayList<>();
    fields.forEach((name, field) -> {
      JsonNode value = json.path(name);
      if (value.isMissingNode() || value.isNull()) {
        if (field.needed()) {
          problems.add(name + " is missing");
        }
      } else if (!is(field.type(), value)) {
        problems.add(name + " is no " + field.type());
      } else if (field.type().equals("rows")) {
        if (!value.isArray()) {
          problems.add(name + " is no list");
        }
        value.forEach(row -> problems.addAll(field.rows().problems(row, more)));
      } else if (field.type().equals("one")) {
        problems.addAll(field.rows().problems(value, more));
      }
    });
    if (!more) {
      json.fieldNames()
          .forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
              problems.add(name + " is not known");
            }
          });
    }
    return problems;
  }

  private static boolean is(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "int32" -> value.isIntegralNumber() && value.canConvertToInt();
      case "int64" -> value.isIntegralNumber() && value.canConvertToLong();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "rows" -> value.isArray();
      case "one" -> value.isObject();
      case "time" -> value.isTextual() && isTime(value.asText());
      default -> isOneOf(type, value);
    };
  }

  private static boolean isOneOf(String type, JsonNode value) {
    Matcher numbers = ENUM.matcher(type);
    if (!numbers.matches()) {
      throw new IllegalArgumentException(type);
    }
    return value.isIntegralNumber()
        && value.canConvertToInt()
        && value.asInt() >= Integer.parseInt(numbers.group(1))
        && value.asInt() <= Integer.parseInt(numbers.group(2));
  }

  private static boolean isTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
