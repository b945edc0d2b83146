package signaldesk.acceptsignal;

import java.util.Map;
import signaldesk.digest.Sha256;

/**
 * A signal's id: the same content through the same hook is the same signal, however it is laid out.
 */
final class Canonical {
  private Canonical() {}

  /**
   * Lower-case hex SHA-256 over the hook's name and the body with sorted fields and plain numbers.
   */
  static String signalId(String hook, Json.Obj body) {
    StringBuilder text = new StringBuilder(512);
    quote(text, hook);
    write(text.append('\n'), body);
    return Sha256.hex(text.toString());
  }

  private static void write(StringBuilder text, Json value) {
    switch (value) {
      case Json.Text(String string) -> quote(text, string);
      case Json.Obj(var fields) -> {
        text.append('{');
        for (Map.Entry<String, Json> field : fields.entrySet()) {
          quote(text, field.getKey());
          write(text.append(':'), field.getValue());
          text.append(',');
        }
        text.append('}');
      }
      case Json.Array(var items) -> {
        text.append('[');
        for (Json item : items) {
          write(text, item);
          text.append(',');
        }
        text.append(']');
      }
      case Json.Num _, Json.NotANumber _, Json.Flag _, Json.Null _ -> text.append(value.shown());
    }
  }

  /** Length first, so that no text can pass for the end of itself and a field after it. */
  private static void quote(StringBuilder text, String string) {
    text.append(string.length()).append('"').append(string).append('"');
  }
}
