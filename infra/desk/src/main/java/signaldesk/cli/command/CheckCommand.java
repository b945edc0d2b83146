package signaldesk.cli.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.cli.CommandException;
import signaldesk.cli.Pause;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.accounts.OwnerCheck;
import signaldesk.cli.accounts.Practice;
import signaldesk.cli.accounts.Readiness;
import signaldesk.cli.accounts.RoundTrip;
import signaldesk.cli.accounts.Venues;
import signaldesk.cli.accounts.Waiting;
import signaldesk.desk.Account;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;
import signaldesk.instrument.Contract;
import signaldesk.instrument.Instrument;
import signaldesk.port.Allowance.Urgency;
import signaldesk.port.Broker;
import signaldesk.port.Broker.NoAccount;
import signaldesk.port.Broker.NoContract;
import signaldesk.port.Broker.Unavailable;

/** {@code desk check}: what of an owner's accounts is ready to trade, and one round trip. */
@Command(
    name = "check",
    description = {
      "Logs in for OWNER, lists the accounts, resolves every instrument, and says what is ready and"
          + " what is not. Orders nothing.",
      "With --practice it buys one contract on a practice account and closes it, after asking.",
      "Exits with 0 if something is ready, or the round trip is done and flat."
    })
public final class CheckCommand implements Callable<Integer> {
  private static final Duration A_DAY = Duration.ofDays(1);

  @Parameters(paramLabel = "OWNER", arity = "0..1", description = "The owner's id.")
  private Optional<String> owner = Optional.empty();

  @Option(
      names = "--practice",
      paramLabel = "ACCOUNT",
      description = "One smallest round trip on this account of stage practice.")
  private Optional<String> practice = Optional.empty();

  private final Terminal terminal;
  private final Supplier<Place> place;
  private final Venues.At venues;

  public CheckCommand(Terminal terminal, Supplier<Place> place, Venues.At venues) {
    this.terminal = terminal;
    this.place = place;
    this.venues = venues;
  }

  @Override
  public Integer call() {
    if (owner.isPresent() == practice.isPresent()) {
      throw new CommandException("give an OWNER, or --practice ACCOUNT");
    }
    Place where = place.get();
    try (DynamoDb dynamo = where.dynamoDb()) {
      DeskAccounts accounts = new DeskAccounts(dynamo, where.table("Desk"));
      Venues reached = venues.of(where, dynamo);
      if (owner.isPresent()) {
        return ready(owner.get(), accounts.all(), check(where, dynamo, reached, where.hosting()));
      }
      Account account =
          accounts
              .find(practice.get())
              .orElseThrow(
                  () -> new CommandException("no account " + practice.get() + " is applied"));
      // The orders leave from where this command runs, and that is where its person sits.
      return roundTrip(account, check(where, dynamo, reached, Hosting.OWNER_DEVICE), reached);
    }
  }

  private static OwnerCheck check(Place where, DynamoDb dynamo, Venues venues, Hosting here) {
    return new OwnerCheck(
        venues,
        new DeskSwitches(dynamo, where.table("Desk")),
        new PositionTable(dynamo, where.table("Positions")),
        here);
  }

  private int ready(String ownerId, List<Account> all, OwnerCheck check) {
    Map<String, List<Account>> byFirm =
        all.stream()
            .filter(account -> account.ownerId().equals(ownerId))
            .filter(account -> !account.broker().equals("paper"))
            .sorted(Account.BY_FUNDING_LEVEL)
            .collect(Collectors.groupingBy(Account::firm, TreeMap::new, Collectors.toList()));
    if (byFirm.isEmpty()) {
      throw new CommandException(
          "no account of owner "
              + ownerId
              + " is applied but on paper; desk accounts discover lists what the key sees");
    }
    boolean anyReady = false;
    for (Map.Entry<String, List<Account>> firm : byFirm.entrySet()) {
      Readiness readiness = check.of(firm.getValue());
      terminal.say(ownerId + " at " + firm.getKey() + ": " + readiness.key());
      terminal.say(readiness.lines());
      check.clocks(firm.getValue().getFirst()).ifPresent(terminal::say);
      anyReady |= readiness.isReady();
    }
    return anyReady ? 0 : 1;
  }

  private int roundTrip(Account account, OwnerCheck check, Venues reached) {
    Optional<String> refused = Practice.refuses(check.of(List.of(account)));
    if (refused.isPresent()) {
      throw new CommandException(refused.get());
    }
    Broker broker =
        reached
            .brokers()
            .of(account, Urgency.ORDINARY)
            .orElseThrow(() -> new CommandException("no venue " + account.broker() + " is known"));
    Instrument instrument = Practice.smallest(account);
    RoundTrip trip =
        new RoundTrip(
            broker,
            account.accountId(),
            instrument,
            new Waiting(InstantSource.system(), Pause::of, terminal::say));
    try {
      Contract front = broker.frontContract(instrument);
      List<String> resting =
          reached
              .waiting()
              .of(
                  account,
                  firm(reached, account),
                  front,
                  InstantSource.system().instant().minus(A_DAY));
      Optional<String> objection = trip.objection(front, resting);
      if (objection.isPresent()) {
        throw new CommandException(objection.get());
      }
      terminal.say(question(account, instrument, front));
      if (!terminal.confirms("Buy and close 1 " + instrument.symbol() + " now?")) {
        terminal.say("Nothing was ordered.");
        return 1;
      }
      // Whoever stops it in between must know what may be open.
      Thread stopped = new Thread(() -> trip.warning().ifPresent(terminal::say));
      Runtime.getRuntime().addShutdownHook(stopped);
      return trip.run(front) ? 0 : 1;
    } catch (NoContract e) {
      throw new CommandException(e.reason());
    } catch (NoAccount e) {
      throw new CommandException(e.reason());
    } catch (Unavailable e) {
      throw new CommandException("the venue was not read: " + e.reason());
    }
  }

  private static Firm firm(Venues reached, Account account) {
    return reached
        .firms()
        .find(account.firm())
        .orElseThrow(() -> new CommandException("no firm " + account.firm() + " is applied"));
  }

  private static String question(Account account, Instrument instrument, Contract front) {
    return "Account %s (%s, %s) buys 1 %s (%s) at the market and closes it. A tick is %s dollars; fees come on top. No signal may trade there meanwhile, and orders must leave from the owner's own device."
        .formatted(
            account.accountId(),
            account.firm(),
            account.stage(),
            instrument.symbol(),
            front.id(),
            instrument.tickValue().dollars());
  }
}
