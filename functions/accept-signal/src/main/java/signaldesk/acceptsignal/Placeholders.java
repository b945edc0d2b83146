package signaldesk.acceptsignal;

import java.util.Locale;

/** TradingView's {@code {{placeholders}}} that arrived as they were written. */
final class Placeholders {
  private Placeholders() {}

  /** Whether the text holds one that was not filled in. */
  static boolean in(String text) {
    int open = text.indexOf("{{");
    return open >= 0 && text.indexOf("}}", open) >= 0;
  }

  static String advice(String placeholder) {
    String lower = placeholder.toLowerCase(Locale.ROOT);
    String fix =
        lower.equals(placeholder)
            ? "TradingView fills it in an alert's Message box and in alertcondition(), not in"
                + " alert(); check its spelling"
            : "placeholders are case-sensitive: write " + lower;
    return placeholder + " arrived as it is written, not as its value; " + fix;
  }
}
