package signaldesk.adapter.projectx.code;

/**
 * What the venue says of a position closed whole; from 5 on not the same as {@link
 * PartialCloseCode}, by its number: {@code POST /api/Position/closeContract}.
 */
public enum CloseCode {
  SUCCESS,
  ACCOUNT_NOT_FOUND,
  POSITION_NOT_FOUND,
  CONTRACT_NOT_FOUND,
  CONTRACT_NOT_ACTIVE,
  ORDER_REJECTED,
  ORDER_PENDING,
  UNKNOWN_ERROR,
  ACCOUNT_REJECTED
}
