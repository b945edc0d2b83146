package signaldesk.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody may have meant. */
final class Suggestion {
  private static final int MOST_EDITS = 2;

  private Suggestion() {}

  /** {@code ; did you mean skew?} if a known word is two edits or fewer away, else nothing. */
  static String among(Collection<String> known, String word) {
    return known.stream()
        .filter(candidate -> edits(candidate, word) <= MOST_EDITS)
        .min(Comparator.comparingInt(candidate -> edits(candidate, word)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  /** Letters to add, drop or replace, case aside (Levenshtein). */
  private static int edits(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
