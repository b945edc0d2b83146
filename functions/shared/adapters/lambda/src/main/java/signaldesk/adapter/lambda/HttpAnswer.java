package signaldesk.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * An answer in the HTTP API's payload format 2.0.
 *
 * @param headers names in lower case
 * @param body text, or Base64 of bytes
 * @param base64 whether it is Base64
 */
public record HttpAnswer(int status, Map<String, String> headers, String body, boolean base64) {
  /** Smaller bodies are not worth packing. */
  private static final int WORTH = 20_000;

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

  /** An answer in text. */
  public HttpAnswer(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
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
    return new HttpAnswer(status, more, body, base64);
  }

  /** The same answer packed by gzip, if it is long enough for that to pay. */
  public HttpAnswer gzipped() {
    if (base64 || body.length() < WORTH) {
      return this;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length() / 8);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // nothing is written to but memory
    }
    Map<String, String> more = new TreeMap<>(headers);
    more.put("content-encoding", "gzip");
    more.put("vary", "accept-encoding");
    return new HttpAnswer(
        status, more, Base64.getEncoder().encodeToString(packed.toByteArray()), true);
  }

  /** How many bytes {@link #writeTo} writes. */
  public int bytes() {
    return event().length;
  }

  /** Writes what Lambda hands to the HTTP API. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(event());
  }

  private byte[] event() {
    return object(
            json -> {
              json.writeNumberField("statusCode", status);
              json.writeObjectFieldStart("headers");
              for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
              }
              json.writeEndObject();
              json.writeStringField("body", body);
              json.writeBooleanField("isBase64Encoded", base64);
            })
        .getBytes(UTF_8);
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
