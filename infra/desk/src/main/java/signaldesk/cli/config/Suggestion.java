package signaldesk.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody may have meant. */
final class Suggestion {
  /** From this length on a word may have two slips. */
  private static final int LONG = 6;

  private Suggestion() {}

  /** {@code ; did you mean skew?} if a known word is a slip away, else nothing. */
  static String among(Collection<String> known, String word) {
    return known.stream()
        .filter(candidate -> isNear(candidate, word))
        .min(Comparator.comparingInt(candidate -> edits(candidate, word)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("");
  }

  private static boolean isNear(String candidate, String word) {
    return edits(candidate, word) <= (word.length() >= LONG ? 2 : 1)
        || (word.length() > 1 && candidate.startsWith(word));
  }

  /**
   * Letters to add, drop, replace or swap with their neighbour, case aside (optimal string
   * alignment).
   */
  private static int edits(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
