package signaldesk.adapter.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * An error answer as RFC 9457 has it, {@code application/problem+json}.
 *
 * @param status the HTTP status
 * @param code kebab case, the end of the {@code type}: {@code unknown-token}
 * @param title what kind of problem it is, the same for every occurrence
 * @param detail what happened here and what to do; empty leaves it out
 * @param errors every field that is wrong, all at once; empty leaves it out
 */
public record Problem(
    int status, String code, String title, String detail, List<FieldError> errors) {
  private static final String TYPES = "urn:signal-desk:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem of the request as a whole. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, List.of());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("type", TYPES + code);
    json.writeStringField("title", title);
    json.writeNumberField("status", status);
    if (!detail.isEmpty()) {
      json.writeStringField("detail", detail);
    }
    if (!errors.isEmpty()) {
      json.writeArrayFieldStart("errors");
      for (FieldError error : errors) {
        json.writeStartObject();
        json.writeStringField("field", error.field());
        json.writeStringField("code", error.code());
        json.writeStringField("message", error.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
