package signaldesk.bench.cost;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines that the functions printed. */
final class Logs {
  /** How many, and how many bytes without their ends. */
  record Printed(long lines, long bytes) {}

  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    lines.add(line);
  }

  /**
   * Those that tell of these signals; every line about an order names the one it came from.
   *
   * @param signalIds as much of them as an order's id ends with
   */
  synchronized Printed of(Set<String> signalIds) {
    List<String> theirs =
        lines.stream().filter(line -> signalIds.stream().anyMatch(line::contains)).toList();
    long bytes =
        theirs.stream().mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length).sum();
    return new Printed(theirs.size(), bytes);
  }
}
