package signaldesk.adapter.projectx.code;

/**
 * What the venue says of a position closed in part; from 5 on not the same as {@link CloseCode}, by
 * its number: {@code POST /api/Position/partialCloseContract}.
 */
public enum PartialCloseCode {
  SUCCESS,
  ACCOUNT_NOT_FOUND,
  POSITION_NOT_FOUND,
  CONTRACT_NOT_FOUND,
  CONTRACT_NOT_ACTIVE,
  INVALID_CLOSE_SIZE,
  ORDER_REJECTED,
  ORDER_PENDING,
  UNKNOWN_ERROR,
  ACCOUNT_REJECTED
}
