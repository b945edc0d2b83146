package signaldesk.adapter.alerts;

/** A text as every chat takes it. */
public final class Content {
  /** Discord takes 2,000; how it counts is not said, so a margin is left. */
  public static final int LONGEST = 1_990;

  private static final String NO_PING = "@\u200b";

  private Content() {}

  /**
   * At most {@link #LONGEST} UTF-16 units, and nobody is called by it: what follows an at sign is
   * kept apart from it by a space without width, as a chart's comment could name everyone.
   */
  public static String of(String text) {
    String quiet = text.replace("@", NO_PING);
    if (quiet.length() <= LONGEST) {
      return quiet;
    }
    int end = LONGEST - 1;
    return quiet.substring(0, Character.isHighSurrogate(quiet.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
