package signaldesk.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as the venue keeps it. */
final class Order {
  static final int OPEN = 1;
  static final int FILLED = 2;
  static final int CANCELLED = 3;
  static final int REJECTED = 5;
  static final int SUSPENDED = 8;
  static final int MARKET = 2;
  static final int BUY = 0;

  final long id;
  final int accountId;
  final Product product;
  final int type;
  final int side;
  final long size;
  final @Nullable String tag;
  final Instant createdAt;
  int status;
  long filled;
  BigDecimal paid = BigDecimal.ZERO;

  Order(
      long id,
      int accountId,
      Product product,
      int type,
      int side,
      long size,
      @Nullable String tag,
      Instant createdAt,
      int status) {
    this.id = id;
    this.accountId = accountId;
    this.product = product;
    this.type = type;
    this.side = side;
    this.size = size;
    this.tag = tag;
    this.createdAt = createdAt;
    this.status = status;
  }

  boolean waits() {
    return status == OPEN || status == SUSPENDED;
  }
}
