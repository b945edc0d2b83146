package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/**
 * The body of an order message. The sender and the receiver both use this class, so that they
 * cannot disagree; fields a newer sender adds are ignored.
 */
public final class OrderJson {
  private static final JsonFactory JSON = new JsonFactory();

  private OrderJson() {}

  /** A body that is no order message. What it says names fields, never their content. */
  public static final class BadMessage extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    BadMessage(String message) {
      super(message);
    }
  }

  /** The message body: prices as decimal texts, so that no reader makes them binary fractions. */
  public static String write(OrderRequest request) {
    BigDecimal price = request.price();
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("accountId", request.accountId());
      json.writeStringField("orderId", request.orderId());
      json.writeStringField("signalId", request.signalId());
      json.writeStringField("hook", request.hook());
      json.writeStringField("symbol", request.symbol());
      json.writeStringField("target", request.target().name());
      json.writeStringField("price", price == null ? null : price.toPlainString());
      json.writeStringField("firedAt", request.firedAt().toString());
      json.writeStringField("acceptedAt", request.acceptedAt().toString());
      json.writeStringField("entryDeadline", request.entryDeadline().toString());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }

  /**
   * Reads a message body.
   *
   * @throws BadMessage if it is no order message; reading it again will not help
   */
  public static OrderRequest read(String body) {
    Map<String, Optional<String>> json = fields(body);
    return new OrderRequest(
        text(json, "accountId"),
        text(json, "orderId"),
        text(json, "signalId"),
        text(json, "hook"),
        text(json, "symbol"),
        target(text(json, "target")),
        find(json, "price").map(OrderJson::price).orElse(null),
        instant(json, "firedAt"),
        instant(json, "acceptedAt"),
        instant(json, "entryDeadline"));
  }

  /** The fields that are not null; empty where the value is no text. */
  private static Map<String, Optional<String>> fields(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadMessage("an order message is a JSON object");
      }
      Map<String, Optional<String>> fields = new HashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          fields.put(name, Optional.of(json.getText()));
        } else if (value != JsonToken.VALUE_NULL) {
          fields.put(name, Optional.empty());
        }
        json.skipChildren();
      }
      return fields;
    } catch (IOException e) {
      throw new BadMessage("an order message is JSON"); // the parser's words quote the body
    }
  }

  private static Optional<String> find(Map<String, Optional<String>> json, String field) {
    Optional<String> value = json.get(field);
    if (value != null && value.isEmpty()) {
      throw new BadMessage("an order message's " + field + " is a text");
    }
    return value == null ? Optional.empty() : value;
  }

  private static String text(Map<String, Optional<String>> json, String field) {
    return find(json, field)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new BadMessage("an order message has a " + field));
  }

  private static Target target(String name) {
    try {
      return Target.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new BadMessage("an order message's target is one of the known ones");
    }
  }

  private static BigDecimal price(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadMessage("an order message's price is a decimal number");
    }
  }

  private static Instant instant(Map<String, Optional<String>> json, String field) {
    try {
      return Instant.parse(text(json, field));
    } catch (DateTimeException e) {
      throw new BadMessage("an order message's " + field + " is an instant");
    }
  }
}
