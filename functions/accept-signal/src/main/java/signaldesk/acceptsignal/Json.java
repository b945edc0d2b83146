package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** A JSON value as it was sent. Numbers are exact, and of one form: 1.0 and 1.00 are equal. */
sealed interface Json {
  /** What a text, a number or a flag says, for a message to its sender. */
  default String shown() {
    return switch (this) {
      case Text(String text) -> "\"" + text + "\"";
      case Num(BigDecimal number) -> number.toString();
      case NotANumber(String name) -> name;
      case Flag(boolean flag) -> Boolean.toString(flag);
      case Null _ -> "null";
      case Array _ -> "an array";
      case Obj _ -> "an object";
    };
  }

  record Text(String text) implements Json {}

  record Num(BigDecimal number) implements Json {
    public Num {
      number = number.stripTrailingZeros();
    }
  }

  /**
   * {@code NaN} or an infinity, bare as a chart writes it, or a number beyond all decimals: no
   * reason to lose a signal.
   */
  record NotANumber(String name) implements Json {}

  record Flag(boolean flag) implements Json {}

  record Null() implements Json {}

  record Array(List<Json> items) implements Json {}

  /** Fields by name, so that their order means nothing. */
  record Obj(SortedMap<String, Json> fields) implements Json {
    /** The field's value; one that is missing is null, as one that says so. */
    Json field(String name) {
      return fields.getOrDefault(name, new Null());
    }
  }
}
