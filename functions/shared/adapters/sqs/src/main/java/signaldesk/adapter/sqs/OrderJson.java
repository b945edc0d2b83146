package signaldesk.adapter.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/**
 * The body of an order message. The sender and the receiver both use this class, so that they
 * cannot disagree; fields a newer sender adds are ignored.
 */
public final class OrderJson {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

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
    return JSON.createObjectNode()
        .put("accountId", request.accountId())
        .put("orderId", request.orderId())
        .put("signalId", request.signalId())
        .put("hook", request.hook())
        .put("symbol", request.symbol())
        .put("target", request.target().name())
        .put("price", price == null ? null : price.toPlainString())
        .put("firedAt", request.firedAt().toString())
        .put("acceptedAt", request.acceptedAt().toString())
        .put("entryDeadline", request.entryDeadline().toString())
        .toString();
  }

  /**
   * Reads a message body.
   *
   * @throws BadMessage if it is no order message; reading it again will not help
   */
  public static OrderRequest read(String body) {
    ObjectNode json = object(body);
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

  private static ObjectNode object(String body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode json) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new BadMessage("an order message is JSON"); // the parser's words quote the body
    }
    throw new BadMessage("an order message is a JSON object");
  }

  private static Optional<String> find(ObjectNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new BadMessage("an order message's " + field + " is a text");
    }
    return Optional.of(value.textValue());
  }

  private static String text(ObjectNode json, String field) {
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

  private static Instant instant(ObjectNode json, String field) {
    try {
      return Instant.parse(text(json, field));
    } catch (DateTimeException e) {
      throw new BadMessage("an order message's " + field + " is an instant");
    }
  }
}
