package signaldesk.cli.command;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.cli.CommandException;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.Digests;
import signaldesk.desk.Hook;

/** {@code desk hook show NAME}: what to paste into TradingView. */
@Command(name = "hook", description = "Shows hooks.")
public final class HookCommand {
  private static final String NO_TOKEN = "TOKEN";

  private final Terminal terminal;
  private final Supplier<Place> place;

  public HookCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Command(
      name = "show",
      description = "Shows the address and the alert messages to paste into TradingView.")
  int show(
      @Parameters(paramLabel = "NAME", description = "The hook's name in the desk's file.")
          String name,
      @Option(
              names = "--hook-token",
              defaultValue = "",
              description = "Its token, to show the address whole.")
          String token) {
    Place where = place.get();
    Hook hook;
    try (DynamoDb dynamo = where.dynamoDb()) {
      hook =
          new DeskHooks(dynamo, where.table("Desk"))
              .byName(name)
              .orElseThrow(() ->
                  new CommandException(
                      "no hook " + name + " is applied; the desk's file names them"));
    }
    if (!token.isEmpty() && !hook.tokenDigests().contains(Digests.of(token))) {
      throw new CommandException("this token does not open hook " + name);
    }
    address(where.url(), token);
    settings(hook);
    messages(new AlertMessages(hook));
    return 0;
  }

  private void address(URI url, String token) {
    terminal.say("Webhook URL:");
    terminal.say(
        "  "
            + url.toString().replaceAll("/+$", "")
            + "/hooks/"
            + (token.isEmpty() ? NO_TOKEN : token));
    if (token.isEmpty()) {
      terminal.say(
          "  TOKEN stands for what `desk token new hook` showed once: only its digest is kept. With"
              + " --hook-token it is put in.");
    }
  }

  private void settings(Hook hook) {
    terminal.say("");
    terminal.say("Symbols:   " + String.join(", ", hook.symbols()));
    terminal.say("Accounts:  " + String.join(", ", hook.accountIds()));
    terminal.say(
        "Senders:   "
            + (hook.senders().isEmpty() ? "any address" : String.join(", ", hook.senders())));
    terminal.say(
        "Entries:   not older than " + hook.maxEntryAge().toSeconds() + " s; exits at any age");
    terminal.say("Told:      " + told(hook));
  }

  /** Which channels hear of its signals, by chart symbol. */
  private static String told(Hook hook) {
    return hook.channels().isEmpty()
        ? "no channel"
        : hook.channels().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(symbol -> symbol.getKey() + " to " + String.join(", ", symbol.getValue()))
            .collect(Collectors.joining("; "));
  }

  private void messages(AlertMessages messages) {
    terminal.say("");
    terminal.say("Message of an alert on a strategy (one alert for all its orders):");
    terminal.say(messages.strategy());
    terminal.say("");
    terminal.say("Messages of alertcondition() alerts, one alert each:");
    messages.alertConditions().values().forEach(terminal::say);
    terminal.say("");
    terminal.say("In a Pine script; make one alert on \"Any alert() function call\":");
    terminal.say(messages.pine());
  }
}
