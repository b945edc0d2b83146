package signaldesk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import signaldesk.gateway.Settings.Login;
import signaldesk.gateway.Settings.Trading;

/** What the venue answers to a request that it takes, as the vendor's schema has it. */
final class Answers {
  static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

  /** No answer lists more contracts to a search. */
  private static final int MOST_FOUND = 20;

  private static final int DIGITS = 9;

  private final Settings settings;
  private final Venue venue;
  private final Sessions sessions;

  Answers(Settings settings, Venue venue, Sessions sessions) {
    this.settings = settings;
    this.venue = venue;
    this.sessions = sessions;
  }

  /** Does it; what the venue refuses is thrown. */
  ObjectNode of(Endpoint endpoint, Login login, JsonNode body) {
    ObjectNode answer = JSON.createObjectNode();
    switch (endpoint) {
      case LOGIN, PING -> throw new IllegalArgumentException(endpoint + " has no session");
      case VALIDATE -> answer.put("newToken", sessions.renew(login));
      case ACCOUNTS -> accounts(answer.putArray("accounts"), login, body);
      case CONTRACT_SEARCH -> found(answer.putArray("contracts"), text(body, "searchText"));
      case CONTRACTS -> all(answer.putArray("contracts"));
      case CONTRACT -> answer.set("contract", contract(product(text(body, "contractId"), 1)));
      case BARS -> bars(answer.putArray("bars"), body);
      case ORDERS -> orders(answer.putArray("orders"), account(login, body), from(body));
      case OPEN_ORDERS -> open(answer.putArray("orders"), account(login, body));
      case PLACE -> answer.put("orderId", venue.place(placing(account(login, body), body)));
      case CANCEL -> venue.cancel(account(login, body), body.path("orderId").asLong());
      case POSITIONS -> positions(answer.putArray("positions"), account(login, body));
      case CLOSE -> venue.close(account(login, body), text(body, "contractId"));
      case PARTIAL_CLOSE ->
          venue.close(account(login, body), text(body, "contractId"), body.path("size").asLong());
      case TRADES -> trades(answer.putArray("trades"), account(login, body), from(body));
    }
    return answer;
  }

  private static Placing placing(int accountId, JsonNode body) {
    return new Placing(
        accountId,
        text(body, "contractId"),
        body.path("type").asInt(),
        body.path("side").asInt(),
        body.path("size").asLong(),
        body.path("customTag").isTextual() ? text(body, "customTag") : null,
        body.path("stopLossBracket").isObject() || body.path("takeProfitBracket").isObject());
  }

  /** Fields come over time; a client passes over those that it does not know, in rows too. */
  static void addUnknown(ObjectNode object) {
    for (JsonNode value : object) {
      if (value instanceof ObjectNode one) {
        addUnknown(one);
      } else if (value instanceof ArrayNode rows) {
        rows.forEach(row -> addUnknown((ObjectNode) row));
      }
    }
    object.put("aNewField", "clients pass over it");
  }

  private static int account(Login login, JsonNode body) {
    int id = body.path("accountId").asInt();
    if (login.accounts().stream().noneMatch(account -> account.id() == id)) {
      throw new Refusal(1, null);
    }
    return id;
  }

  private void accounts(ArrayNode rows, Login login, JsonNode body) {
    for (Trading one : login.accounts()) {
      Trading now = venue.account(one.id()).orElse(one);
      if (now.canTrade() || !body.path("onlyActiveAccounts").asBoolean()) {
        rows.addObject()
            .put("id", now.id())
            .put("name", now.name())
            .put("balance", money(venue.balance(now)))
            .put("canTrade", now.canTrade())
            .put("isVisible", true)
            .put("simulated", now.simulated());
      }
    }
  }

  private void all(ArrayNode rows) {
    venue.products().stream().filter(Product::active).forEach(one -> rows.add(contract(one)));
  }

  /** As fuzzy as the venue's: what has the text in its name or root, by root, and no more pages. */
  private void found(ArrayNode rows, String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    venue.products().stream()
        .filter(Product::active)
        .filter(one -> one.root().contains(wanted) || one.name().contains(wanted))
        .sorted(Comparator.comparing(Product::root))
        .limit(MOST_FOUND)
        .forEach(one -> rows.add(contract(one)));
  }

  private Product product(String id, int unless) {
    return venue.products().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(unless, null));
  }

  private static ObjectNode contract(Product one) {
    return JSON.createObjectNode()
        .put("id", one.id())
        .put("name", one.name())
        .put("description", one.root() + " of our own venue")
        .put("tickSize", money(one.tickSize()))
        .put("tickValue", money(one.tickValue()))
        .put("activeContract", one.active())
        .put("symbolId", one.symbolId());
  }

  private void bars(ArrayNode rows, JsonNode body) {
    Product product = product(text(body, "contractId"), 1);
    if (body.path("unit").asInt() < 1 || body.path("unit").asInt() > 6) {
      throw new Refusal(2, null);
    }
    if (body.path("unitNumber").asInt() < 1) {
      throw new Refusal(3, null);
    }
    if (body.path("limit").asInt() < 1 || body.path("limit").asInt() > 20_000) {
      throw new Refusal(4, null);
    }
    BigDecimal price = money(product.price());
    rows.addObject()
        .put("t", time(settings.clock().instant().truncatedTo(ChronoUnit.SECONDS)))
        .put("o", price)
        .put("h", price)
        .put("l", price)
        .put("c", price)
        .put("v", 1);
  }

  private void orders(ArrayNode rows, int accountId, Instant from) {
    venue.orders(accountId).stream()
        .filter(order -> !order.createdAt.isBefore(from))
        .limit(settings.ordersListed())
        .forEach(order -> rows.add(order(order)));
  }

  /** Suspended ones are not shown. */
  private void open(ArrayNode rows, int accountId) {
    venue.orders(accountId).stream()
        .filter(order -> order.status == Order.OPEN)
        .forEach(order -> rows.add(order(order)));
  }

  private static ObjectNode order(Order order) {
    ObjectNode row =
        JSON.createObjectNode()
            .put("id", order.id)
            .put("accountId", order.accountId)
            .put("contractId", order.product.id())
            .put("symbolId", order.product.symbolId())
            .put("creationTimestamp", time(order.createdAt))
            .put("updateTimestamp", time(order.createdAt))
            .put("status", order.status)
            .put("type", order.type)
            .put("side", order.side)
            .put("size", order.size)
            .put("fillVolume", order.filled);
    row.putNull("limitPrice").putNull("stopPrice").put("customTag", order.tag);
    row.put(
        "filledPrice",
        order.filled == 0
            ? null
            : order.paid.divide(BigDecimal.valueOf(order.filled), DIGITS, RoundingMode.HALF_EVEN));
    return row;
  }

  private void positions(ArrayNode rows, int accountId) {
    venue
        .positions(accountId)
        .forEach(one ->
            rows.addObject()
                .put("id", one.id())
                .put("accountId", accountId)
                .put("contractId", one.product().id())
                .put("creationTimestamp", time(one.createdAt()))
                .put("type", one.quantity() > 0 ? 1 : 2)
                .put("size", Math.abs(one.quantity()))
                .put("averagePrice", money(one.averagePrice())));
  }

  private void trades(ArrayNode rows, int accountId, Instant from) {
    for (Executed fill : venue.fills(accountId)) {
      if (!fill.at().isBefore(from)) {
        rows.addObject()
            .put("id", fill.id())
            .put("accountId", accountId)
            .put("contractId", fill.contractId())
            .put("creationTimestamp", time(fill.at()))
            .put("price", money(fill.price()))
            .put("profitAndLoss", fill.pnl() == null ? null : money(fill.pnl()))
            .put("fees", money(fill.fees()))
            .put("side", fill.side())
            .put("size", fill.size())
            .put("voided", fill.voided())
            .put("orderId", fill.orderId());
      }
    }
  }

  private static Instant from(JsonNode body) {
    return body.path("startTimestamp").isTextual()
        ? OffsetDateTime.parse(text(body, "startTimestamp")).toInstant()
        : Instant.EPOCH;
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asText("");
  }

  /** Nine decimals, as the venue writes them. */
  private static BigDecimal money(BigDecimal amount) {
    return amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  private static String time(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toString().replace("Z", "+00:00");
  }
}
