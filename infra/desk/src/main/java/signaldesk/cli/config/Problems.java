package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with the file. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  private record Problem(At at, String message) {}

  void add(At at, String message) {
    found.add(new Problem(at, message));
  }

  /** One line per mistake, in the file's order. */
  List<String> lines() {
    return found.stream()
        .sorted(Comparator.comparingInt(problem -> problem.at().line()))
        .map(problem ->
            "line "
                + problem.at().line()
                + ": "
                + (problem.at().path().isEmpty() ? "" : problem.at().path() + ": ")
                + problem.message())
        .distinct()
        .toList();
  }
}
