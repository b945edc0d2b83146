package signaldesk.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import signaldesk.cli.Api;
import signaldesk.cli.Columns;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.DemoDesk;

/** {@code desk positions}: what is open now. */
@Command(name = "positions", description = "Shows what is open now.")
public final class PositionsCommand implements Callable<Integer> {
  @Option(
      names = "--token",
      description = "A reader's token; else SIGNALDESK_TOKEN, else the local demo desk's.")
  private String token = "";

  private final Terminal terminal;
  private final Supplier<Place> place;

  public PositionsCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    JsonNode positions =
        new Api(where.url())
            .need("/v1/positions", where.token(token, "SIGNALDESK_TOKEN", DemoDesk.OPERATOR_TOKEN))
            .path("positions");
    if (positions.isEmpty()) {
      terminal.say("Nothing is open.");
      return 0;
    }
    Columns columns =
        new Columns("account", "", "quantity", "symbol", "entry", "unrealised $", "since");
    for (JsonNode position : positions) {
      columns.row(
          position.path("accountId").asText(),
          position.path("direction").asText(),
          position.path("quantity").asText(),
          position.path("symbol").asText(),
          Shown.decimal(position.path("entryPrice")),
          Shown.decimal(position.path("unrealizedDollars")),
          position.path("entryTime").asText());
    }
    terminal.say(columns.lines());
    return 0;
  }
}
