package signaldesk.adapter.projectx.code;

/** What the venue says of bars asked for, by its number: {@code POST /api/History/retrieveBars}. */
public enum BarsCode {
  SUCCESS,
  CONTRACT_NOT_FOUND,
  UNIT_INVALID,
  UNIT_NUMBER_INVALID,
  LIMIT_INVALID
}
