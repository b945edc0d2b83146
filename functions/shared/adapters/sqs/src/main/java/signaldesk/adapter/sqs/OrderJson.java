package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/**
 * The body of an order message. The sender and the receiver both use this class, so that they
 * cannot disagree; fields a newer sender adds are ignored.
 */
public final class OrderJson {
  private static final JsonFactory JSON = new JsonFactory();

  private OrderJson() {}

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
    MessageFields json = MessageFields.read("an order message", body);
    return new OrderRequest(
        json.text("accountId"),
        json.text("orderId"),
        json.text("signalId"),
        json.text("hook"),
        json.text("symbol"),
        json.oneOf(Target.class, "target"),
        json.find("price").map(OrderJson::price).orElse(null),
        json.instant("firedAt"),
        json.instant("acceptedAt"),
        json.instant("entryDeadline"));
  }

  private static BigDecimal price(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadMessage("an order message's price is a decimal number");
    }
  }
}
