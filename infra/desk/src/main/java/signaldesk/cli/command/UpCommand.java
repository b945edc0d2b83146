package signaldesk.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signaldesk.local.LocalDesk;

/** {@code desk up}: the local stack, as {@code mvn -q -Plocal} starts it. */
@Command(
    name = "up",
    description = {
      "Starts the local stack on this terminal, until Ctrl-C, as `mvn -q -Plocal` does, without"
          + " building. SIGNALDESK_PORT changes its port, 8080."
    })
public final class UpCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", description = "Keeps the data there over restarts.")
  private @Nullable Path data;

  @Option(
      names = "--broker",
      paramLabel = "NAME",
      description = "Where the demo desk trades: paper, or fake-projectx, a venue of our own.")
  private String broker = "paper";

  @Override
  public Integer call() throws InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("--broker", broker));
    if (data != null) {
      arguments.addAll(List.of("--data", data.toString()));
    }
    LocalDesk.main(arguments.toArray(String[]::new));
    return 0;
  }
}
