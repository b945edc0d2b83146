package signaldesk.adapter.projectx.code;

/** What the venue says of login by key, by its number: {@code POST /api/Auth/loginKey}. */
public enum LoginCode {
  SUCCESS,
  USER_NOT_FOUND,
  PASSWORD_VERIFICATION_FAILED,
  INVALID_CREDENTIALS,
  APP_NOT_FOUND,
  APP_VERIFICATION_FAILED,
  INVALID_DEVICE,
  AGREEMENTS_NOT_SIGNED,
  UNKNOWN_ERROR,
  API_SUBSCRIPTION_NOT_FOUND,
  API_KEY_AUTHENTICATION_DISABLED
}
