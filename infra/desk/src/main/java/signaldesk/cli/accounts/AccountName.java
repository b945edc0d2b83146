package signaldesk.cli.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an account seems to say. No venue documents its names, so whatever is read from
 * one is a guess that a person checks.
 *
 * @param stage {@code practice}, or {@code unknown}: a stage that no firm opens
 * @param fundingLevel {@code 50K}, or {@code unknown}
 */
record AccountName(String stage, String fundingLevel) {
  static final String UNKNOWN = "unknown";
  static final String PRACTICE = "practice";

  private static final Pattern LEVEL = Pattern.compile("(?<![A-Z0-9])([1-9][0-9]{0,3}K)");

  /** How names begin, as clients of the venue have seen them, and the stages those belong to. */
  private static final List<Map.Entry<Pattern, String>> STAGES =
      List.of(
          Map.entry(Pattern.compile("PRAC"), PRACTICE),
          Map.entry(Pattern.compile("[1-9][0-9]{0,3}KTC"), "combine"),
          Map.entry(Pattern.compile("EXPRESS|XFA"), "express"),
          Map.entry(Pattern.compile("LFA|LIVE"), "live"));

  static AccountName of(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    Matcher level = LEVEL.matcher(upper);
    return new AccountName(
        STAGES.stream()
            .filter(known -> known.getKey().matcher(upper).lookingAt())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(UNKNOWN),
        level.find() ? level.group(1) : UNKNOWN);
  }
}
