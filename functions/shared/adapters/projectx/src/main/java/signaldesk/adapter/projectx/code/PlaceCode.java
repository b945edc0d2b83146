package signaldesk.adapter.projectx.code;

/** What the venue says of an order placed, by its number: {@code POST /api/Order/place}. */
public enum PlaceCode {
  SUCCESS,
  ACCOUNT_NOT_FOUND,
  ORDER_REJECTED,
  INSUFFICIENT_FUNDS,
  ACCOUNT_VIOLATION,
  OUTSIDE_TRADING_HOURS,
  ORDER_PENDING,
  UNKNOWN_ERROR,
  CONTRACT_NOT_FOUND,
  CONTRACT_NOT_ACTIVE,
  ACCOUNT_REJECTED
}
