package signaldesk.adapter.projectx.code;

/** What the venue says of an order cancelled, by its number: {@code POST /api/Order/cancel}. */
public enum CancelCode {
  SUCCESS,
  ACCOUNT_NOT_FOUND,
  ORDER_NOT_FOUND,
  REJECTED,
  PENDING,
  UNKNOWN_ERROR,
  ACCOUNT_REJECTED
}
