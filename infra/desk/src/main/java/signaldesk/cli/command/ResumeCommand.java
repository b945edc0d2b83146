package signaldesk.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.desk.Switch;

/** {@code desk resume ACCOUNT}: lets an account enter again after the desk stopped it by itself. */
@Command(
    name = "resume",
    description = {
      "Lets ACCOUNT enter again after the desk stopped it by itself (REDUCE_ONLY).",
      "Look at the broker first: an order of this account may have been live and unread. A halt is"
          + " taken back in the desk's file."
    })
public final class ResumeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ACCOUNT", description = "The account's id.")
  private String account = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  private final Terminal terminal;
  private final Supplier<Place> place;

  public ResumeCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    String table = where.table("Desk");
    try (DynamoDb dynamo = where.dynamoDb()) {
      DeskSwitches switches = new DeskSwitches(dynamo, table);
      List<Switch> thrown =
          switches.thrown().stream()
              .filter(one -> one.mode() == Switch.Mode.REDUCE_ONLY)
              .filter(one -> one.scope().equals("ACCOUNT#" + account))
              .toList();
      if (thrown.isEmpty()) {
        terminal.say("The desk has not stopped account " + account + ".");
        return 0;
      }
      for (Switch one : thrown) {
        terminal.say("Stopped since " + one.since() + ": " + one.reason());
      }
      if (!yes && !terminal.confirms("Let account " + account + " enter again?")) {
        terminal.say("Nothing was changed.");
        return 1;
      }
      thrown.forEach(switches::turnOff);
      terminal.say("Account " + account + " may enter again.");
      return 0;
    }
  }
}
