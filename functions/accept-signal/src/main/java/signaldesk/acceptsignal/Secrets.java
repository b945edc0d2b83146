package signaldesk.acceptsignal;

import java.util.regex.Pattern;

/**
 * Takes out of a text what must not be kept or shown: the hook's token, what fields call secret,
 * webhook addresses.
 */
final class Secrets {
  private static final int LONGEST_SHOWN = 60;

  /** What is shorter opens no hook, and would be found inside ordinary words. */
  private static final int SHORTEST_TOKEN = 6;

  private static final String HIDDEN = "[hidden]";

  // Every repetition is bounded: a body made for it must not cost more than its length.
  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(\"[^\"]{0,60}(?:token|secret|passw|passphrase|api_?key|credential|signature)"
              + "[^\"]{0,60}\"\\s{0,20}:\\s{0,20})"
              + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[\\w.+-]++)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEBHOOK_ADDRESS =
      Pattern.compile(
          "[a-z]{2,8}://[^\\s\"\\\\]{0,200}hooks?/[^\\s\"\\\\]*+", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** The text without this token and whatever else looks secret; still JSON if it was. */
  static String hide(String text, String token) {
    String hidden = token.length() < SHORTEST_TOKEN ? text : text.replace(token, HIDDEN);
    hidden = WEBHOOK_ADDRESS.matcher(hidden).replaceAll(HIDDEN);
    return SECRET_FIELD.matcher(hidden).replaceAll("$1\"" + HIDDEN + "\"");
  }

  /** A value to quote in a message: short. */
  static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
