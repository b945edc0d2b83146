package signaldesk.alert;

/** Cuts texts to a length, counted in UTF-16 units as chats do. */
public final class Fit {
  private static final String CUT = "…";

  private Fit() {}

  /** The text, or as much of it as fits, an ellipsis for the rest; no character is cut in two. */
  public static String to(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }
}
