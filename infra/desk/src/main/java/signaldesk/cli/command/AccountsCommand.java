package signaldesk.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.cli.CommandException;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.accounts.AccountRow;
import signaldesk.cli.accounts.AccountsTable;
import signaldesk.cli.accounts.Discovery;
import signaldesk.cli.accounts.Seen;
import signaldesk.cli.accounts.Standings;
import signaldesk.cli.accounts.Venues;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.cli.config.DeskFileException;
import signaldesk.desk.Firm;
import signaldesk.port.Broker.Unavailable;

/** {@code desk accounts}: how accounts stand, here and at their venues; what a key sees. */
@Command(
    name = "accounts",
    description = {
      "Shows every account by funding level: state, balance, and the venue's positions beside"
          + " ours.",
      "Exits with 1 if a venue holds something else than we do."
    })
public final class AccountsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Supplier<Place> place;
  private final Venues.At venues;

  public AccountsCommand(Terminal terminal, Supplier<Place> place, Venues.At venues) {
    this.terminal = terminal;
    this.place = place;
    this.venues = venues;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    String desk = where.table("Desk");
    try (DynamoDb dynamo = where.dynamoDb()) {
      List<AccountRow> rows =
          new Standings(
                  venues.of(where, dynamo),
                  new DeskSwitches(dynamo, desk),
                  new PositionTable(dynamo, where.table("Positions")),
                  where.hosting())
              .of(new DeskAccounts(dynamo, desk).all());
      if (rows.isEmpty()) {
        terminal.say("No account is applied; infra/desk/example-desk.yaml shows how (accounts:).");
        return 0;
      }
      terminal.say(AccountsTable.lines(rows));
      if (AccountsTable.differs(rows)) {
        terminal.say("");
        terminal.say(
            "DIFFERS: the venue holds something else than our books. A fill of the last seconds may"
                + " not be booked yet: look again.");
        return 1;
      }
      return 0;
    }
  }

  @Command(
      name = "discover",
      description = {
        "Lists the accounts that OWNER's key sees, and adds those to FILE that it does not have,"
            + " for review.",
        "What stands in FILE stays as it is, comments too; what was guessed says # check."
      })
  int discover(
      @Parameters(paramLabel = "OWNER", description = "The owner's id, as FILE has it.")
          String owner,
      @Parameters(paramLabel = "FILE", description = "The desk's file.") Path file,
      @Option(
              names = "--firm",
              defaultValue = "topstep",
              description = "The firm whose key it is, as FILE has it; topstep if not given.")
          String firm,
      @Option(names = "--yes", description = "Do not ask.") boolean yes) {
    try {
      return discover(owner, file, firm, yes, DeskText.read(file));
    } catch (DeskFileException e) {
      e.problems().forEach(problem -> terminal.complain(file + ": " + problem));
      return 1;
    }
  }

  private int discover(String owner, Path file, String firmName, boolean yes, String yaml) {
    Firm firm = firm(DeskFile.read(yaml), firmName);
    List<Seen> seen = seen(owner, firm);
    terminal.say(owner + "'s key sees " + counted(seen.size()) + " at " + firm.name() + ".");
    Discovery found = Discovery.of(yaml, owner, firm.name(), seen);
    terminal.say(found.remarks());
    if (found.added().isEmpty()) {
      terminal.say("Nothing to add to " + file + ".");
      return 0;
    }
    terminal.say("accounts:");
    found.added().forEach(line -> terminal.say("  " + line));
    if (!yes && !terminal.confirms("Add this to " + file + "?")) {
      terminal.say("Nothing was changed.");
      return 1;
    }
    DeskText.write(file, found.yaml());
    terminal.say(
        "Added. Read every line that says # check, then: desk apply "
            + file
            + " and desk check "
            + owner);
    return 0;
  }

  private static Firm firm(Desk desk, String name) {
    return desk.firms().stream()
        .filter(firm -> firm.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new CommandException("firm " + name + " is not in the file (firms:)"));
  }

  private static String counted(int accounts) {
    return accounts + (accounts == 1 ? " account" : " accounts");
  }

  private List<Seen> seen(String owner, Firm firm) {
    Place where = place.get();
    try (DynamoDb dynamo = where.dynamoDb()) {
      return venues.of(where, dynamo).keys().accounts(owner, firm);
    } catch (Unavailable e) {
      throw new CommandException(firm.name() + " was not read: " + e.reason());
    }
  }
}
