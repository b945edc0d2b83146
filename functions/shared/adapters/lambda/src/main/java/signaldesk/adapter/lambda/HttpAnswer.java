package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer in the HTTP API's payload format 2.0.
 *
 * @param headers names in lower case
 * @param body text; every answer of ours is
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Writes the fields of the answer's object, which is opened and closed around it. */
  @FunctionalInterface
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** A JSON object. Decimals are written plainly, never as {@code 1E+3}. */
  public static HttpAnswer json(int status, Fields fields) {
    return text(status, "application/json", object(fields));
  }

  /** An error. */
  public static HttpAnswer problem(Problem problem) {
    return text(problem.status(), "application/problem+json", object(problem::write));
  }

  /** Any text, with the headers every answer has: nobody may keep it or guess its type. */
  public static HttpAnswer text(int status, String contentType, String body) {
    return new HttpAnswer(
        status,
        Map.of(
            "content-type", contentType,
            "cache-control", "no-store",
            "x-content-type-options", "nosniff"),
        body);
  }

  /** The same answer with one header more, its name in lower case. */
  public HttpAnswer with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body);
  }

  /** Writes what Lambda hands to the HTTP API. */
  public void writeTo(OutputStream out) throws IOException {
    String event =
        object(json -> {
          json.writeNumberField("statusCode", status);
          json.writeObjectFieldStart("headers");
          for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeStringField("body", body);
          json.writeBooleanField("isBase64Encoded", false);
        });
    out.write(event.getBytes(UTF_8));
  }

  private static String object(Fields fields) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }
}
