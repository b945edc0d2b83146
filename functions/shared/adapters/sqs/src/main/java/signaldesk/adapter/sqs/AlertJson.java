package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.CloseFor;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.alert.Cause;

/**
 * The body of an alert message: an object of texts, {@code kind} says which. A schedule sends
 * {@code {"kind":"watch","at":"<aws.scheduler.scheduled-time>"}}.
 */
public final class AlertJson {
  private static final JsonFactory JSON = new JsonFactory();

  private AlertJson() {}

  /** The message body. */
  public static String write(AlertMessage message) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields(json, message);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }

  /**
   * Reads a message body; fields a newer sender adds are ignored.
   *
   * @throws BadMessage if it is no alert message
   */
  public static AlertMessage read(String body) {
    MessageFields json = MessageFields.read("an alert message", body);
    return switch (json.text("kind")) {
      case "signal" -> new OfSignal(json.text("channel"), json.text("signalId"));
      case "late" ->
          new LateClose(
              json.text("channel"),
              json.text("signalId"),
              json.instant("acceptedAt"),
              json.instant("at"));
      case "close" -> close(json);
      case "closeFor" -> new CloseFor(json.text("channel"), close(json));
      case "raised" ->
          new Raised(
              new Alarm(
                  json.oneOf(Alarm.Kind.class, "alarm"),
                  json.text("subject"),
                  json.text("text"),
                  json.instant("at")));
      case "watch" -> new Watch(json.instant("at"));
      case "notice" ->
          new Notice(
              json.text("channel"), json.text("noticeId"), json.text("text"), json.instant("at"));
      default -> throw new BadMessage("an alert message's kind is one of the known ones");
    };
  }

  private static void fields(JsonGenerator json, AlertMessage message) throws IOException {
    switch (message) {
      case OfSignal(String channel, String signalId) -> {
        json.writeStringField("kind", "signal");
        json.writeStringField("channel", channel);
        json.writeStringField("signalId", signalId);
      }
      case LateClose(String channel, String signalId, Instant acceptedAt, Instant at) -> {
        json.writeStringField("kind", "late");
        json.writeStringField("channel", channel);
        json.writeStringField("signalId", signalId);
        json.writeStringField("acceptedAt", acceptedAt.toString());
        json.writeStringField("at", at.toString());
      }
      case OfClose close -> {
        json.writeStringField("kind", "close");
        fields(json, close);
      }
      case CloseFor(String channel, OfClose close) -> {
        json.writeStringField("kind", "closeFor");
        json.writeStringField("channel", channel);
        fields(json, close);
      }
      case Raised(Alarm alarm) -> {
        json.writeStringField("kind", "raised");
        json.writeStringField("alarm", alarm.kind().name());
        json.writeStringField("subject", alarm.subject());
        json.writeStringField("text", alarm.text());
        json.writeStringField("at", alarm.since().toString());
      }
      case Watch watch -> {
        json.writeStringField("kind", "watch");
        json.writeStringField("at", watch.at().toString());
      }
      case Notice notice -> {
        json.writeStringField("kind", "notice");
        json.writeStringField("channel", notice.channel());
        json.writeStringField("noticeId", notice.noticeId());
        json.writeStringField("text", notice.text());
        json.writeStringField("at", notice.at().toString());
      }
    }
  }

  private static void fields(JsonGenerator json, OfClose close) throws IOException {
    json.writeStringField("signalId", close.signalId());
    json.writeStringField("orderId", close.orderId());
    json.writeStringField("symbol", close.symbol());
    json.writeStringField("cause", close.cause().name());
    json.writeStringField("at", close.at().toString());
  }

  private static OfClose close(MessageFields json) {
    return new OfClose(
        json.text("signalId"),
        json.text("orderId"),
        json.text("symbol"),
        json.oneOf(Cause.class, "cause"),
        json.instant("at"));
  }
}
