package signaldesk.acceptsignal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.lambda.FieldError;

/** What is wrong with a signal, all of it at once, and what is merely odd. */
final class Findings {
  private final List<FieldError> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** The signal cannot be used. */
  void error(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  /** The signal is used all the same; its sender is told. */
  void warn(String field, String code, String message) {
    warnings.add("%s: %s: %s".formatted(field, code, message));
  }

  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** The text of a field that must be there; empty, and an error found, where it is not usable. */
  Optional<String> text(Json.Obj body, String name, String allowed) {
    return switch (body.field(name)) {
      case Json.Text(String text) when Placeholders.in(text) -> {
        error(name, "placeholder_not_filled", Placeholders.advice(Secrets.cut(text)));
        yield Optional.empty();
      }
      case Json.Text(String text) -> Optional.of(text.strip());
      case Json.Null _ -> {
        error(name, "required", "%s is missing; send %s".formatted(name, allowed));
        yield Optional.empty();
      }
      case Json other -> {
        error(
            name,
            "wrong_type",
            "%s is %s, not a text; send %s".formatted(name, Secrets.cut(other.shown()), allowed));
        yield Optional.empty();
      }
    };
  }
}
