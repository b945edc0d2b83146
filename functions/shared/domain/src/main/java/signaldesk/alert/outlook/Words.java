package signaldesk.alert.outlook;

import java.util.regex.Pattern;
import signaldesk.alert.text.Figures;

/**
 * What a signal's body says besides what is to be traded, fit to be shown in a chat.
 *
 * @param timeframe the chart's interval, {@code 5m}; empty where it is missing
 * @param text the desk's own words, on one line and without mentions; empty without
 */
public record Words(String timeframe, String text) {
  public static final Words NONE = new Words("", "");

  /** What chats take for a mention, or for markup around one, and what nobody sees. */
  private static final Pattern MENTION = Pattern.compile("[@<>\\p{Cf}]");

  /** From what was sent, whatever that is. */
  public static Words of(String timeframe, String text) {
    return new Words(Figures.timeframe(plain(timeframe)), Figures.note(plain(text)));
  }

  /** Nobody is shown a placeholder that TradingView did not fill in. */
  private static String plain(String sent) {
    return sent.contains("{{") ? "" : MENTION.matcher(sent).replaceAll("");
  }
}
