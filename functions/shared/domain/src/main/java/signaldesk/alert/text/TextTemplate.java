package signaldesk.alert.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code {placeholders}}. Two rules make a missing value read well: a part in square
 * brackets is left out if any placeholder in it has no value, and a line is left out if it still
 * has placeholders and none of them has one.
 *
 * @param text as written
 */
public record TextTemplate(String text) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\n]*)\\}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]\\n]*)\\]");

  /** Every name between braces, in the order they stand, known or not. */
  public Set<String> placeholders() {
    Set<String> names = new LinkedHashSet<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  /**
   * The text with its values; a name that is none of theirs stays as it is written.
   *
   * @param values an empty one is missing
   */
  public String render(Map<String, String> values) {
    List<String> told = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String left = optional(line, values);
      boolean emptied = left.isBlank() && !line.isBlank();
      if (!emptied && told(left, values)) {
        told.add(filled(left, values).stripTrailing());
      }
    }
    return String.join("\n", told).strip();
  }

  private static boolean told(String line, Map<String, String> values) {
    Matcher found = PLACEHOLDER.matcher(line);
    boolean any = false;
    while (found.find()) {
      any = true;
      if (isThere(found.group(1), values)) {
        return true;
      }
    }
    return !any;
  }

  /** Without the brackets of the parts that can be told, and without those that cannot. */
  private static String optional(String line, Map<String, String> values) {
    return OPTIONAL
        .matcher(line)
        .replaceAll(part -> {
          Matcher found = PLACEHOLDER.matcher(part.group(1));
          if (!found.find()) {
            return Matcher.quoteReplacement(part.group()); // a link, or plain brackets
          }
          boolean whole = isThere(found.group(1), values);
          while (found.find()) {
            whole &= isThere(found.group(1), values);
          }
          return whole ? Matcher.quoteReplacement(part.group(1)) : "";
        });
  }

  private static String filled(String line, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(line)
        .replaceAll(
            name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
  }

  /** A name that nobody knows is told as it stands, rather than nothing. */
  private static boolean isThere(String name, Map<String, String> values) {
    return !values.getOrDefault(name, name).isEmpty();
  }
}
