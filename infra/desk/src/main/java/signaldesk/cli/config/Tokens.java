package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code tokens:} of hooks and readers: digests, never tokens; no message repeats what stands
 * there.
 */
final class Tokens {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int MOST = 2;

  private final Map<String, At> seen = new HashMap<>();

  /** The digests of one hook or reader, lower-case. */
  List<String> read(Mapping row, String kind, String name) {
    String how = "one or two digests, as `desk token new " + kind + " " + name + "` prints them";
    Optional<Value> value = row.need("tokens", how);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!value.get().isList()) {
      value.get().problem("must be a list of " + how + "; the token itself never stands here");
      return List.of();
    }
    List<Value> entries = value.get().list(how);
    if (entries.isEmpty() || entries.size() > MOST) {
      value.get().problem("must be a list of " + how + ", not of " + entries.size());
    }
    List<String> digests = new ArrayList<>();
    for (Value entry : entries) {
      digest(entry, kind, name).ifPresent(digests::add);
    }
    return digests;
  }

  private Optional<String> digest(Value value, String kind, String name) {
    if (!value.isText() || !DIGEST.matcher(value.text("a digest").orElse("")).matches()) {
      value.problem(
          "must be a digest, 64 hex digits, as `desk token new "
              + kind
              + " "
              + name
              + "` prints it; the token itself never stands in this file");
      return Optional.empty();
    }
    String digest = value.text("a digest").orElseThrow().toLowerCase(Locale.ROOT);
    At first = seen.putIfAbsent(digest, value.at());
    if (first != null) {
      value.problem(
          "is also on line "
              + first.line()
              + " ("
              + first.path()
              + "); a token opens one hook or one reader");
      return Optional.empty();
    }
    return Optional.of(digest);
  }
}
