package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.projectx.Rows.VenueAccount;
import signaldesk.adapter.projectx.Rows.VenueBar;
import signaldesk.adapter.projectx.Rows.VenueContract;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.adapter.projectx.Rows.VenuePosition;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.port.Allowance.Urgency;

/**
 * The venue's endpoints, one method each.
 *
 * @param urgency how reads count against the owner's allowance
 */
public record Calls(Gateway gateway, Urgency urgency) {
  /** Of the two data subscriptions the one that evaluation and practice accounts have. */
  private static final boolean LIVE = false;

  private static final int MARKET = 2;
  private static final int ACCOUNT_NOT_FOUND = 1;

  /** The same, counted otherwise. */
  Calls at(Urgency other) {
    return new Calls(gateway, other);
  }

  /** The accounts that the owner's key sees. */
  public Reply<List<VenueAccount>> accounts(boolean onlyActive) {
    return gateway.call(
        "/api/Account/search",
        Json.object().put("onlyActiveAccounts", onlyActive),
        urgency,
        json -> Fields.list(json, "accounts", VenueAccount::read));
  }

  /** Every contract that can be traded. */
  public Reply<List<VenueContract>> available() {
    return gateway.call(
        "/api/Contract/available",
        Json.object().put("live", LIVE),
        urgency,
        json -> Fields.list(json, "contracts", VenueContract::read));
  }

  /** Up to twenty contracts that look like the text; look-alikes of other roots are among them. */
  public Reply<List<VenueContract>> contracts(String text) {
    return gateway.call(
        "/api/Contract/search",
        Json.object().put("searchText", text).put("live", LIVE),
        urgency,
        json -> Fields.list(json, "contracts", VenueContract::read));
  }

  /**
   * What a contract is a month of, by its id, of an expired one too; nothing else of its row is
   * needed. Refusals are {@code ContractByIdCode}'s.
   */
  public Reply<Optional<String>> symbolId(String contractId) {
    return gateway.call(
        "/api/Contract/searchById",
        Json.object().put("contractId", contractId),
        urgency,
        json -> {
          // Older copies of the vendor's pages have a list here.
          var one = json.path("contract");
          var row = one.isObject() ? one : json.path("contracts").path(0);
          if (!row.isObject()) {
            throw new Fields.Unreadable("contract");
          }
          return Fields.findText(row, "symbolId");
        });
  }

  /**
   * A market order. Refusals are {@code PlaceCode}'s, and an order id beside one says nothing.
   *
   * @param side 0 buy, 1 sell
   * @param notAfter it goes out by then or not at all
   */
  public Reply<Optional<String>> place(
      String accountId,
      String contractId,
      int side,
      long size,
      String customTag,
      Instant notAfter) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Order/place",
                body.put("contractId", contractId)
                    .put("type", MARKET)
                    .put("side", side)
                    .put("size", size)
                    .put("customTag", customTag),
                Urgency.CLAIMED,
                notAfter,
                json ->
                    json.path("orderId").isIntegralNumber()
                        ? Optional.of(Fields.id(json, "orderId"))
                        : Optional.empty()));
  }

  /** Orders of any state since then. Refusals are {@code SearchCode}'s. */
  public Reply<List<VenueOrder>> orders(String accountId, Instant since) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Order/search",
                body.put("startTimestamp", time(since)),
                urgency,
                json -> Fields.list(json, "orders", VenueOrder::read)));
  }

  /** Orders that wait; suspended ones are left out. Refusals are {@code SearchCode}'s. */
  public Reply<List<VenueOrder>> openOrders(String accountId) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Order/searchOpen",
                body,
                urgency,
                json -> Fields.list(json, "orders", VenueOrder::read)));
  }

  /** Cancels one. Refusals are {@code CancelCode}'s. */
  public Reply<Optional<Void>> cancel(String accountId, String orderId) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Order/cancel",
                body.put("orderId", Long.parseLong(orderId)),
                Urgency.EXIT,
                _ -> Optional.empty()));
  }

  /** Everything held. Refusals are {@code SearchCode}'s. */
  public Reply<List<VenuePosition>> positions(String accountId) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Position/searchOpen",
                body,
                urgency,
                json -> Fields.list(json, "positions", VenuePosition::read)));
  }

  /** Closes a position whole. Refusals are {@code CloseCode}'s. */
  public Reply<Optional<Void>> close(String accountId, String contractId) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Position/closeContract",
                body.put("contractId", contractId),
                Urgency.EXIT,
                _ -> Optional.empty()));
  }

  /** Closes some contracts of a position. Refusals are {@code PartialCloseCode}'s. */
  public Reply<Optional<Void>> partialClose(String accountId, String contractId, long size) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Position/partialCloseContract",
                body.put("contractId", contractId).put("size", size),
                Urgency.EXIT,
                _ -> Optional.empty()));
  }

  /** Fills since then, voided ones too. Refusals are {@code SearchCode}'s. */
  public Reply<List<VenueTrade>> trades(String accountId, Instant since) {
    return ofAccount(
        accountId,
        body ->
            gateway.call(
                "/api/Trade/search",
                body.put("startTimestamp", time(since)),
                urgency,
                json -> Fields.list(json, "trades", VenueTrade::read)));
  }

  /**
   * Bars of a contract, newest first. Refusals are {@code BarsCode}'s.
   *
   * @param unit 1 second, 2 minute, 3 hour, 4 day
   */
  public Reply<List<VenueBar>> bars(
      String contractId, Instant from, Instant to, int unit, int unitNumber, int limit) {
    return gateway.call(
        "/api/History/retrieveBars",
        Json.object()
            .put("contractId", contractId)
            .put("live", LIVE)
            .put("startTime", time(from))
            .put("endTime", time(to))
            .put("unit", unit)
            .put("unitNumber", unitNumber)
            .put("limit", limit)
            .put("includePartialBar", true),
        Urgency.BARS,
        json -> Fields.list(json, "bars", VenueBar::read));
  }

  /** To the millisecond, and rather earlier. */
  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** The venue's account ids are numbers; there is no account with another. */
  private static <T> Reply<T> ofAccount(String accountId, Function<ObjectNode, Reply<T>> call) {
    @Nullable Integer id = number(accountId);
    return id == null
        ? new Reply.Refused<>(ACCOUNT_NOT_FOUND, "no account of this venue: " + accountId)
        : call.apply(Json.object().put("accountId", id));
  }

  private static @Nullable Integer number(String accountId) {
    try {
      return Integer.valueOf(accountId);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
