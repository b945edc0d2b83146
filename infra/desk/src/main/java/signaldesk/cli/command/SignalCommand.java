package signaldesk.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signaldesk.cli.Api;
import signaldesk.cli.CommandException;
import signaldesk.cli.Pause;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.apply.DemoDesk;

/** {@code desk signal NQ1! go_long 21010.25 --wait}: posts one signal as a strategy would. */
@Command(
    name = "signal",
    description = {
      "Posts one signal, fired now, as a strategy would.",
      "Exits with 0 if it was done (without --wait: accepted), 1 if any account failed, 2 if it was"
          + " refused, 3 if it was a duplicate or expired, 4 if it had not ended in time."
    })
public final class SignalCommand implements Callable<Integer> {
  static final Map<String, String> DIRECTIONS =
      Map.of("go_long", "buy", "exit_long", "sell", "go_short", "sell", "exit_short", "buy");

  @Parameters(index = "0", paramLabel = "SYMBOL", description = "The chart symbol: NQ1!")
  private String symbol = "";

  @Parameters(
      index = "1",
      paramLabel = "COMMENT",
      description = "go_long, exit_long, go_short or exit_short; the direction follows from it.")
  private String comment = "";

  @Parameters(
      index = "2",
      paramLabel = "PRICE",
      arity = "0..1",
      description = "The quote: 21010.25")
  private @Nullable BigDecimal price;

  @Option(names = "--timeframe", description = "The chart's interval; 1 if not given.")
  private String timeframe = "1";

  @Option(
      names = "--hook-token",
      description = "The hook's token; else SIGNALDESK_HOOK_TOKEN, else the local demo desk's.")
  private String hookToken = "";

  @Option(names = "--wait", description = "Follow it to its end on every account.")
  private boolean wait;

  @Option(names = "--timeout", description = "Seconds to follow it; 30 if not given.")
  private int timeout = 30;

  @Option(
      names = "--token",
      description =
          "A reader's token, to follow it; else SIGNALDESK_TOKEN, else the local demo" + " desk's.")
  private String token = "";

  private boolean sentAgain;

  private final Terminal terminal;
  private final Supplier<Place> place;

  public SignalCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Override
  public Integer call() {
    Place where = place.get();
    Api api = new Api(where.url());
    String secret = where.token(hookToken, "SIGNALDESK_HOOK_TOKEN", DemoDesk.HOOK_TOKEN);
    Api.Answer answer = post(api, "/hooks/" + secret, body(Instant.now()));
    if (!answer.isGood()) {
      terminal.say("refused: " + answer.trouble());
      return 2;
    }
    String status = answer.body().path("status").asText();
    String signalId = answer.body().path("signalId").asText();
    terminal.say(
        status
            + " "
            + signalId
            + (answer.body().has("accounts")
                ? " on " + answer.body().path("accounts").asText() + " accounts"
                : ""));
    for (JsonNode warning : answer.body().path("warnings")) {
      terminal.say(
          "warning: "
              + (warning.isTextual() ? warning.asText() : warning.path("message").asText()));
    }
    // What was sent again may well have been stored the first time.
    boolean stored = status.equals("accepted") || (sentAgain && status.equals("duplicate"));
    if (!stored) {
      return 3;
    }
    if (!wait) {
      return 0;
    }
    return new SignalFollower(
            api, where.token(token, "SIGNALDESK_TOKEN", DemoDesk.OPERATOR_TOKEN), terminal)
        .follow(signalId, Duration.ofSeconds(timeout));
  }

  /**
   * Posts it, and as TradingView does, the same again after a server's error, three times at most.
   */
  private Api.Answer post(Api api, String path, ObjectNode body) {
    Api.Answer answer = api.post(path, body);
    for (int again = 1; again <= 3 && isServersError(answer); again++) {
      terminal.say(answer.trouble() + "; sending it again");
      sentAgain = true;
      Pause.of(Duration.ofSeconds(1));
      answer = api.post(path, body);
    }
    return answer;
  }

  private static boolean isServersError(Api.Answer answer) {
    return answer.status() >= 500 && answer.status() != 504;
  }

  private ObjectNode body(Instant now) {
    String direction = DIRECTIONS.get(comment);
    if (direction == null) {
      throw new CommandException(
          "COMMENT must be go_long, exit_long, go_short or exit_short, not " + comment);
    }
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("text", symbol + " " + comment)
            .put("direction", direction)
            .put("comment", comment)
            .put("timeframe", timeframe)
            // To the millisecond: two alike within a second are two signals.
            .put("time_Of_Message", now.truncatedTo(ChronoUnit.MILLIS).toString())
            .put("symbol", symbol);
    return price == null ? body : body.put("price", price);
  }
}
