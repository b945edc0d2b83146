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

  private static final Pattern SECRET_FIELD =
      Pattern.compile(
          "(\"[^\"]*(?:token|secret|passw|passphrase|api_?key|credential|signature)[^\"]*\"\\s*:\\s*)"
              + "(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|[\\w.+-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEBHOOK_ADDRESS =
      Pattern.compile("[a-z]+://[^\\s\"\\\\]*hooks?/[^\\s\"\\\\]*", Pattern.CASE_INSENSITIVE);

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
