package signaldesk.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import signaldesk.bench.cost.CostCommand;
import signaldesk.bench.report.ReportCommand;
import signaldesk.bench.report.SampleCommand;
import signaldesk.bench.start.StartCommand;
import signaldesk.bench.venue.VenueCommand;

/** The commands. */
@Command(
    name = "bench",
    description =
        "What a start, an order and a report cost, and how twenty accounts fare at a venue.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StartCommand.class,
      CostCommand.class,
      ReportCommand.class,
      SampleCommand.class,
      VenueCommand.class,
      HelpCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Threads of the embedded parts would keep the process alive.
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
