package signaldesk.adapter.projectx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signaldesk.adapter.projectx.Rows.VenueContract;
import signaldesk.adapter.projectx.Rows.VenueOrder;
import signaldesk.adapter.projectx.Rows.VenuePosition;
import signaldesk.adapter.projectx.Rows.VenueTrade;
import signaldesk.adapter.projectx.code.Codes;
import signaldesk.adapter.projectx.code.SearchCode;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;

/**
 * Reads that have an answer, or throw {@link Broker.Unavailable}; {@link Broker.NoAccount} where
 * the venue says that there is no such account.
 */
record Reads(Calls calls) {
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** The same, counted otherwise. */
  Reads at(Urgency urgency) {
    return new Reads(calls.at(urgency));
  }

  /** Whose key reads. */
  String ownerId() {
    return calls.gateway().ownerId();
  }

  List<VenuePosition> positions(String accountId) {
    return ofAccount(calls.positions(accountId), accountId);
  }

  List<VenueOrder> orders(String accountId, Instant since) {
    return ofAccount(calls.orders(accountId, since), accountId);
  }

  List<VenueOrder> openOrders(String accountId) {
    return ofAccount(calls.openOrders(accountId), accountId);
  }

  List<VenueTrade> trades(String accountId, Instant since) {
    return ofAccount(calls.trades(accountId, since), accountId);
  }

  List<VenueContract> available() {
    return need(calls.available(), "contracts");
  }

  List<VenueContract> contracts(String text) {
    return need(calls.contracts(text), "contracts");
  }

  /** What a contract is a month of; empty if the venue does not know it, or refuses to say. */
  Optional<String> symbolId(String contractId) {
    Reply<Optional<String>> reply = calls.symbolId(contractId);
    return reply instanceof Reply.Refused<?> ? Optional.empty() : need(reply, contractId);
  }

  private static <T> T ofAccount(Reply<T> reply, String accountId) {
    if (reply instanceof Reply.Refused<T>(int code, String message)
        && Codes.find(SearchCode.class, code)
            .filter(SearchCode.ACCOUNT_NOT_FOUND::equals)
            .isPresent()) {
      String words = message.isEmpty() ? Codes.name(SearchCode.class, code) : message;
      throw new Broker.NoAccount("account %s at the venue: %s".formatted(accountId, words));
    }
    return need(reply, accountId);
  }

  private static <T> T need(Reply<T> reply, String what) {
    return switch (reply) {
      case Reply.Done<T>(T value) -> value;
      case Reply.Refused<T>(int code, String _) ->
          throw new Broker.Unavailable(
              "the venue refuses to show %s: %s"
                  .formatted(what, Codes.name(SearchCode.class, code)),
              AGAIN);
      case Reply.NotSent<T>(String reason, Duration retryAfter) ->
          throw new Broker.Unavailable(reason, retryAfter);
      case Reply.Unclear<T>(String reason) -> throw new Broker.Unavailable(reason, AGAIN);
    };
  }
}
