package signaldesk.servedesk.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;
import signaldesk.order.Order;
import signaldesk.order.OrderRequest;

/**
 * One order, whole: what was asked, decided, sent and filled, and when.
 *
 * @param symbol the instrument traded; left out where the order ended before that was known
 * @param signalSymbol the chart's, where it is another
 * @param target what the signal asked for: {@code long short not_long not_short flat}
 * @param price the signal's quote in points
 * @param heldBefore net contracts of the product held when it was decided, positive long
 * @param changes every state with its instant, oldest first
 */
public record OrderJson(
    String orderId,
    String accountId,
    String signalId,
    String hook,
    @Nullable String symbol,
    @Nullable String signalSymbol,
    String target,
    @Nullable BigDecimal price,
    String state,
    @Nullable String reason,
    Instant firedAt,
    Instant acceptedAt,
    Instant entryDeadline,
    long heldBefore,
    List<LegJson> legs,
    List<FillJson> fills,
    List<ChangeJson> changes) {

  /** A state and since when. */
  public record ChangeJson(String state, Instant at) {}

  public static OrderJson of(Order order) {
    OrderRequest asked = order.request();
    Optional<Instrument> traded = Optional.ofNullable(order.symbol()).map(Instruments::get);
    return new OrderJson(
        asked.orderId(),
        asked.accountId(),
        asked.signalId(),
        asked.hook(),
        order.symbol(),
        asked.symbol().equals(order.symbol()) ? null : asked.symbol(),
        Json.word(asked.target()),
        asked.price(),
        Json.word(order.state()),
        order.reason().isEmpty() ? null : order.reason(),
        asked.firedAt(),
        asked.acceptedAt(),
        asked.entryDeadline(),
        order.held(),
        IntStream.range(0, order.legs().size())
            .mapToObj(index -> LegJson.of(asked, index, order.legs().get(index)))
            .toList(),
        traded.stream()
            .flatMap(
                instrument -> order.fills().stream().map(fill -> FillJson.of(fill, instrument)))
            .toList(),
        order.changes().stream()
            .map(change -> new ChangeJson(Json.word(change.state()), change.at()))
            .toList());
  }
}
