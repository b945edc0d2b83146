package signaldesk.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A metric filter's pattern over JSON lines, as far as the desk's own go: comparisons of fields,
 * joined by one kind of conjunction.
 */
record FilterPattern(List<Term> terms, boolean all) {
  private static final Pattern WHOLE = Pattern.compile("\\{ (.+) }");
  private static final Pattern TERM =
      Pattern.compile("\\$\\.(\\w+) (=|>=) (?:\"([^\"]*)\"|(\\d+)|(\\*))");

  /** One comparison; an asterisk is true of any value that is there. */
  record Term(String field, String operator, String value, boolean text) {
    boolean matches(JsonNode line) {
      JsonNode found = line.path(field);
      return switch (operator) {
        case ">=" -> found.isNumber() && found.asLong() >= Long.parseLong(value);
        default ->
            !found.isMissingNode()
                && (value.equals("*")
                    || (found.isTextual() == text && found.asText().equals(value)));
      };
    }
  }

  static FilterPattern parse(String pattern) {
    Matcher whole = WHOLE.matcher(pattern);
    if (!whole.matches() || (pattern.contains("&&") && pattern.contains("||"))) {
      throw new IllegalArgumentException("not understood here: " + pattern);
    }
    boolean any = pattern.contains(" || ");
    return new FilterPattern(
        Stream.of(whole.group(1).split(any ? " \\|\\| " : " && "))
            .map(FilterPattern::term)
            .toList(),
        !any);
  }

  private static Term term(String text) {
    Matcher term = TERM.matcher(text);
    if (!term.matches()) {
      throw new IllegalArgumentException("not understood here: " + text);
    }
    boolean quoted = term.group(3) != null;
    String value =
        Stream.of(3, 4, 5).map(term::group).filter(each -> each != null).findFirst().orElse("");
    return new Term(term.group(1), term.group(2), value, quoted);
  }

  /** What it counts: one kind of line, or several. */
  List<FilterPattern> alternatives() {
    return all
        ? List.of(this)
        : terms.stream().map(term -> new FilterPattern(List.of(term), true)).toList();
  }

  boolean matches(JsonNode line) {
    return all
        ? terms.stream().allMatch(term -> term.matches(line))
        : terms.stream().anyMatch(term -> term.matches(line));
  }
}
