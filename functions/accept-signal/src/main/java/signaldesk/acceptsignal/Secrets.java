package signaldesk.acceptsignal;

import java.util.regex.Matcher;
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
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "\"[^\"]{0,60}(?:token|secret|passw|passphrase|api_?key|credential|signature)"
              + "[^\"]{0,60}\"\\s{0,20}:\\s{0,20}(?=[^\\s{\\[])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEBHOOK_ADDRESS =
      Pattern.compile(
          "[a-z]{2,8}://[^\\s\"\\\\]{0,200}hooks?/[^\\s\"\\\\]*+", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** The text without this token and whatever else looks secret; still JSON if it was. */
  static String hide(String text, String token) {
    String hidden = token.length() < SHORTEST_TOKEN ? text : text.replace(token, HIDDEN);
    return hideSecretFields(WEBHOOK_ADDRESS.matcher(hidden).replaceAll(HIDDEN));
  }

  private static String hideSecretFields(String text) {
    Matcher name = SECRET_NAME.matcher(text);
    StringBuilder hidden = new StringBuilder(text.length());
    int from = 0;
    while (name.find(from)) {
      hidden.append(text, from, name.end()).append('"').append(HIDDEN).append('"');
      from = endOfValue(text, name.end());
    }
    return hidden.append(text, from, text.length()).toString();
  }

  /** Where the text, number or word that begins here ends; by hand, as a pattern would recurse. */
  private static int endOfValue(String text, int start) {
    boolean quoted = text.charAt(start) == '"';
    int at = quoted ? start + 1 : start;
    while (at < text.length() && !ends(text.charAt(at), quoted)) {
      at += quoted && text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(quoted ? at + 1 : at, text.length());
  }

  private static boolean ends(char next, boolean quoted) {
    return quoted ? next == '"' : ",}] \t\r\n".indexOf(next) >= 0;
  }

  /** A value to quote in a message: short. */
  static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
