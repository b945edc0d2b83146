package signaldesk.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lambda's processor at these sizes is at most one. */
public final class OneCore {
  private static final Path TASKSET = Path.of("/usr/bin/taskset");

  private OneCore() {}

  /** Before a command: pins it to the last core; none where there is no {@code taskset}. */
  public static Optional<List<String>> words() {
    String last = Integer.toString(Runtime.getRuntime().availableProcessors() - 1);
    return Files.isExecutable(TASKSET)
        ? Optional.of(List.of(TASKSET.toString(), "-c", last))
        : Optional.empty();
  }
}
