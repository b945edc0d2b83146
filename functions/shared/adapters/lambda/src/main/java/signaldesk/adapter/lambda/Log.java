package signaldesk.adapter.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object per line on standard output, which Lambda keeps as it is, with the time. Lines
 * are paid by the byte: what is as it should be names no level.
 *
 * <p>What may be logged is listed in {@link LogField}. Bodies, tokens and the messages of
 * exceptions have no field there, because an SDK or a parser may quote a secret in them; of an
 * exception its class and place are kept.
 */
public final class Log {
  /** Longer values are cut, so that nothing can smuggle a body into a line. */
  static final int LONGEST_VALUE = 300;

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * One field and its value: {@code LogField.HOOK.of("nq-5m")}. A null value leaves the field out.
   */
  public record Entry(LogField field, @Nullable Object value) {}

  private Log() {}

  /** Something happened as it should. */
  public static void info(String event, Entry... entries) {
    write(null, event, null, entries);
  }

  /** Something went wrong that will be tried again or that its sender has to mend. */
  public static void warn(String event, Entry... entries) {
    write("WARN", event, null, entries);
  }

  /** Somebody has to look: a metric filter of {@code infra/observability.yaml} counts the event. */
  public static void alarm(String event, Entry... entries) {
    write("ALARM", event, null, entries);
  }

  /** Work failed with an exception; its class and place are written, never its message. */
  public static void failed(String event, Throwable thrown, Entry... entries) {
    write("ERROR", event, thrown, entries);
  }

  private static void write(
      @Nullable String level, String event, @Nullable Throwable thrown, Entry... entries) {
    StringWriter line = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      if (level != null) {
        json.writeStringField("level", level);
      }
      json.writeStringField("event", event);
      for (Entry entry : entries) {
        if (entry.value() != null) {
          json.writeFieldName(entry.field().jsonName());
          value(json, entry.value());
        }
      }
      if (thrown != null) {
        json.writeStringField("error", Failure.classes(thrown));
        json.writeStringField("at", Failure.place(thrown));
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    System.out.println(line);
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number.toPlainString());
      case Boolean flag -> json.writeBoolean(flag);
      case Collection<?> many -> {
        json.writeStartArray();
        for (Object one : many) {
          value(json, one);
        }
        json.writeEndArray();
      }
      default -> json.writeString(cut(value.toString()));
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
