package signaldesk.report.stored;

import org.jspecify.annotations.Nullable;

/**
 * Whose accounts a report is about.
 *
 * @param ownerId this owner's alone; null for the whole desk, which only operators see
 */
public record Audience(@Nullable String ownerId) {
  /** Everything. */
  public static final Audience DESK = new Audience(null);

  private static final String DESK_FOLDER = "desk";
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_";

  /** One owner's accounts. */
  public static Audience of(String ownerId) {
    return new Audience(ownerId);
  }

  /**
   * The name of the folder that its reports lie in, different for every audience, also where a disk
   * takes capitals for small letters. No id leads out of it: every character but small letters,
   * digits, dash and underscore is written as {@code ~} and its code.
   */
  public String folder() {
    if (ownerId == null) {
      return DESK_FOLDER;
    }
    if (ownerId.equals(DESK_FOLDER)) {
      return escaped('d') + "esk";
    }
    StringBuilder name = new StringBuilder();
    ownerId
        .chars()
        .forEach(c -> name.append(PLAIN.indexOf(c) >= 0 ? String.valueOf((char) c) : escaped(c)));
    return name.isEmpty() ? "~" : name.toString();
  }

  private static String escaped(int character) {
    return "~%04x".formatted(character);
  }
}
