package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What the venue lists, as far as it is used. Ids are strings; enums stay the venue's numbers. */
public final class Rows {
  private Rows() {}

  /**
   * An account.
   *
   * @param balance dollars, realised only
   * @param simulated empty where the venue does not say
   */
  public record VenueAccount(
      String id,
      String name,
      BigDecimal balance,
      boolean canTrade,
      boolean isVisible,
      Optional<Boolean> simulated) {
    static VenueAccount read(JsonNode json) {
      return new VenueAccount(
          Fields.id(json, "id"),
          Fields.text(json, "name"),
          Fields.decimal(json, "balance"),
          Fields.flag(json, "canTrade"),
          Fields.flag(json, "isVisible"),
          Optional.of(json.path("simulated")).filter(JsonNode::isBoolean).map(JsonNode::asBoolean));
    }
  }

  /**
   * A dated contract.
   *
   * @param tickSize in points
   * @param tickValue dollars for one contract
   * @param symbolId {@code F.US.ENQ}: the root that {@code id} is a month of
   */
  public record VenueContract(
      String id, BigDecimal tickSize, BigDecimal tickValue, boolean active, String symbolId) {
    static VenueContract read(JsonNode json) {
      return new VenueContract(
          Fields.text(json, "id"),
          Fields.decimal(json, "tickSize"),
          Fields.decimal(json, "tickValue"),
          Fields.flag(json, "activeContract"),
          Fields.text(json, "symbolId"));
    }
  }

  /**
   * An order.
   *
   * @param status 1 open, 2 filled, 3 cancelled, 4 expired, 5 rejected, 6 pending, 7 being
   *     cancelled, 8 suspended; others may come
   * @param type 1 limit, 2 market, 3 stop limit, 4 stop, 5 trailing stop; others may come
   * @param side 0 buy, 1 sell
   * @param filled contracts filled so far
   */
  public record VenueOrder(
      String id,
      String contractId,
      Instant createdAt,
      int status,
      int type,
      int side,
      long size,
      long filled,
      Optional<String> customTag) {
    static VenueOrder read(JsonNode json) {
      return new VenueOrder(
          Fields.id(json, "id"),
          Fields.text(json, "contractId"),
          Fields.instant(json, "creationTimestamp"),
          Fields.number(json, "status"),
          Fields.number(json, "type"),
          Fields.number(json, "side"),
          Fields.whole(json, "size"),
          json.path("fillVolume").asLong(0),
          Fields.findText(json, "customTag"));
    }

    /** Whether it waits for a price of its own: a limit, a stop, a bracket's child. */
    public boolean rests() {
      return Numbers.waits(this) && !Numbers.isMarket(this);
    }
  }

  /**
   * A position.
   *
   * @param type 1 long, 2 short
   * @param size contracts, always positive
   */
  public record VenuePosition(
      String id,
      String contractId,
      Instant createdAt,
      int type,
      long size,
      BigDecimal averagePrice) {
    static VenuePosition read(JsonNode json) {
      return new VenuePosition(
          Fields.id(json, "id"),
          Fields.text(json, "contractId"),
          Fields.instant(json, "creationTimestamp"),
          Fields.number(json, "type"),
          Fields.whole(json, "size"),
          Fields.decimal(json, "averagePrice"));
    }
  }

  /**
   * One fill.
   *
   * @param price in points
   * @param fees dollars of this fill
   * @param commissions dollars; newer, and empty where the venue does not say
   * @param side 0 buy, 1 sell
   */
  public record VenueTrade(
      String id,
      String contractId,
      Instant at,
      BigDecimal price,
      BigDecimal fees,
      Optional<BigDecimal> commissions,
      int side,
      long size,
      boolean voided,
      String orderId) {
    static VenueTrade read(JsonNode json) {
      return new VenueTrade(
          Fields.id(json, "id"),
          Fields.text(json, "contractId"),
          Fields.instant(json, "creationTimestamp"),
          Fields.decimal(json, "price"),
          Fields.decimal(json, "fees"),
          Fields.findDecimal(json, "commissions"),
          Fields.number(json, "side"),
          Fields.whole(json, "size"),
          Fields.flag(json, "voided"),
          Fields.id(json, "orderId"));
    }
  }

  /**
   * A bar.
   *
   * @param from when it began
   * @param close in points, the latest trade's
   */
  public record VenueBar(Instant from, BigDecimal close) {
    static VenueBar read(JsonNode json) {
      return new VenueBar(Fields.instant(json, "t"), Fields.decimal(json, "c"));
    }
  }
}
