package signaldesk.servedesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.servedesk.request.Query;

/**
 * One path and who answers it.
 *
 * @param pattern {@code /v1/accounts/{accountId}/trades}: a part in braces takes any one segment
 */
record Route(String pattern, Query query) {

  /** The variable parts of a raw path by name; empty if the path is another route's. */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> wanted = segments(pattern);
    List<String> given = segments(rawPath);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String want = wanted.get(i);
      if (want.startsWith("{") && !given.get(i).isEmpty()) {
        parts.put(want.substring(1, want.length() - 1), decoded(given.get(i)));
      } else if (!want.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }

  /** A plus sign in a path is a plus sign; a broken escape stays as it was sent. */
  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException broken) {
      return segment;
    }
  }
}
