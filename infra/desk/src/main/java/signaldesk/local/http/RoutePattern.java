package signaldesk.local.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route such as {@code POST /hooks/{token}} or {@code GET /v1/{proxy+}}. */
record RoutePattern(String method, String path) {

  /** As API Gateway writes it, and as it stands in an event. */
  String key() {
    return method + " " + path;
  }

  /** A path that names more segments without a variable goes before one that is greedy. */
  int precedence() {
    return path.contains("+}") ? 2 : path.contains("{") ? 1 : 0;
  }

  /** The values of the path's variables, decoded; empty if the route is not for this request. */
  Optional<Map<String, String>> match(String requestMethod, String rawPath) {
    if (!method.equals(requestMethod) && !method.equals("ANY")) {
      return Optional.empty();
    }
    List<String> wanted = List.of(path.split("/", -1));
    List<String> given = List.of(rawPath.split("/", -1));
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.endsWith("+}") && given.size() > i && !given.get(i).isEmpty()) {
        String rest = String.join("/", given.subList(i, given.size()));
        values.put(segment.substring(1, segment.length() - 2), decode(rest));
        return Optional.of(values);
      }
      if (i >= given.size() || !take(segment, given.get(i), values)) {
        return Optional.empty();
      }
    }
    return wanted.size() == given.size() ? Optional.of(values) : Optional.empty();
  }

  private static boolean take(String segment, String given, Map<String, String> values) {
    if (segment.startsWith("{") && !given.isEmpty()) {
      values.put(segment.substring(1, segment.length() - 1), decode(given));
      return true;
    }
    return segment.equals(given);
  }

  /** A path's percent signs, not a form's: a plus stays a plus. */
  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
