package signaldesk.acceptsignal;

import java.util.List;
import signaldesk.adapter.lambda.FieldError;

/** What became of a body. */
sealed interface Parsed {
  /** A JSON object, and the text it was read from. */
  record Read(Json.Obj body, String text) implements Parsed {}

  /** Nothing that fields could be read from, and why. */
  record Unreadable(List<FieldError> errors) implements Parsed {
    static Unreadable because(String code, String message) {
      return new Unreadable(List.of(new FieldError("body", code, message)));
    }
  }
}
