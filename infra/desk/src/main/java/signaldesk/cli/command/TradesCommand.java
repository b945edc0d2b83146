package signaldesk.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.cli.Api;
import signaldesk.cli.Columns;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.DemoDesk;

/** {@code desk trades ACCOUNT}: an account's newest trades with their P&L. */
@Command(name = "trades", description = "Shows an account's newest trades with their P&L.")
public final class TradesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ACCOUNT", description = "The account's id.")
  private String account = "";

  @Option(names = "--limit", description = "How many; 20 if not given.")
  private int limit = 20;

  @Option(
      names = "--token",
      description = "A reader's token; else SIGNALDESK_TOKEN, else the local demo desk's.")
  private String token = "";

  private final Terminal terminal;
  private final Supplier<Place> place;

  public TradesCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    String id = URLEncoder.encode(account, StandardCharsets.UTF_8);
    JsonNode trades =
        new Api(where.url())
            .need(
                "/v1/accounts/" + id + "/trades?limit=" + limit,
                where.token(token, "SIGNALDESK_TOKEN", DemoDesk.OPERATOR_TOKEN))
            .path("trades");
    if (trades.isEmpty()) {
      terminal.say("No trades yet.");
      return 0;
    }
    Columns columns =
        new Columns(
            "closed",
            "",
            "quantity",
            "symbol",
            "entry",
            "exit",
            "points",
            "gross $",
            "fees $",
            "net $");
    for (JsonNode trade : trades) {
      columns.row(
          trade.path("status").asText().equals("open") ? "open" : trade.path("closedAt").asText(),
          trade.path("direction").asText(),
          trade.path("quantity").asText(),
          trade.path("symbol").asText(),
          Shown.decimal(trade.path("entryPrice")),
          Shown.decimal(trade.path("exitPrice")),
          Shown.decimal(trade.path("pnlPoints")),
          Shown.decimal(trade.path("grossDollars")),
          Shown.decimal(trade.path("fees")),
          Shown.decimal(trade.path("netDollars")));
    }
    terminal.say(columns.lines());
    return 0;
  }
}
