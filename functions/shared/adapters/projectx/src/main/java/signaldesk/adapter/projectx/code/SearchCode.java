package signaldesk.adapter.projectx.code;

/**
 * What the venue says of orders, positions or trades of an account asked for, by its number: {@code
 * POST /api/Order/search, /api/Order/searchOpen, /api/Position/searchOpen, /api/Trade/search}.
 */
public enum SearchCode {
  SUCCESS,
  ACCOUNT_NOT_FOUND
}
