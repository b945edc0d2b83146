package signaldesk.adapter.projectx.code;

/** What the venue says of a session refreshed, by its number: {@code POST /api/Auth/validate}. */
public enum ValidateCode {
  SUCCESS,
  INVALID_SESSION,
  SESSION_NOT_FOUND,
  EXPIRED_TOKEN,
  UNKNOWN_ERROR
}
