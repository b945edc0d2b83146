package signaldesk.cli.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.cli.CommandException;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.Applying;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.cli.config.DeskFileException;

/** {@code desk apply FILE}: makes the desk what the file says. */
@Command(
    name = "apply",
    description = {
      "Makes the desk what FILE says. Shows what changes first, and asks.",
      "Exits with 0 if the desk is as the file says, 1 if the file is wrong or something speaks"
          + " against it."
    })
public final class ApplyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The desk's file; see example-desk.yaml.")
  private Path file = Path.of("");

  @Option(names = "--check", description = "Only check the file; look at no table.")
  private boolean check;

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--force",
      description = "Go on although an open position would lose the signals that close it.")
  private boolean force;

  private final Terminal terminal;
  private final Supplier<Place> place;

  public ApplyCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Desk desk;
    try {
      desk = DeskFile.read(text());
    } catch (DeskFileException e) {
      e.problems().forEach(problem -> terminal.complain(file + ": " + problem));
      return 1;
    }
    if (check) {
      terminal.say(file + " is in order: " + counted(desk));
      return 0;
    }
    return apply(desk, place.get());
  }

  private int apply(Desk desk, Place where) {
    URI endpoint = where.dynamoDbEndpoint();
    String table = where.table("Desk");
    String positions = where.table("Positions");
    try (DynamoDb dynamo = where.dynamoDb()) {
      Applying applying =
          new Applying(
              new DeskTable(dynamo, table),
              endpoint,
              new PositionTable(dynamo, positions),
              InstantSource.system());
      terminal.say("Table " + table + " at " + endpoint);
      List<String> forbidden = applying.forbidden(desk);
      if (!forbidden.isEmpty()) {
        forbidden.forEach(terminal::complain);
        return 1;
      }
      Applying.Prospect prospect = applying.look(desk, where.hosting());
      if (prospect.plan().isEmpty()) {
        terminal.say("Nothing changes: " + counted(desk));
        return 0;
      }
      terminal.say(prospect.plan().lines());
      terminal.say(prospect.plan().summary());
      if (!mayGoOn(prospect.objections())) {
        return 1;
      }
      if (dryRun) {
        return 0;
      }
      if (!yes && !terminal.confirms("Apply?")) {
        terminal.say("Nothing was changed.");
        return 1;
      }
      applying.write(prospect.plan());
      terminal.say("Applied; it counts from the next signal on.");
      return 0;
    }
  }

  private boolean mayGoOn(List<String> objections) {
    objections.forEach(objection -> terminal.say("! " + objection));
    if (!objections.isEmpty() && !force) {
      terminal.say("Nothing was changed. --force applies it nevertheless.");
    }
    return objections.isEmpty() || force;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + " as UTF-8 text");
    }
  }

  private static String counted(Desk desk) {
    return String.join(
        ", ",
        counted(desk.owners(), "owner"),
        counted(desk.accounts(), "account"),
        counted(desk.hooks(), "hook"),
        counted(desk.readers(), "reader"),
        counted(desk.channels(), "channel"));
  }

  private static String counted(List<?> things, String word) {
    return things.size() + " " + word + (things.size() == 1 ? "" : "s");
  }
}
