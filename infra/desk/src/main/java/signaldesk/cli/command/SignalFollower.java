package signaldesk.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import signaldesk.cli.Api;
import signaldesk.cli.Pause;
import signaldesk.cli.Terminal;

/** Follows a signal to its end and says what became of it on every account. */
final class SignalFollower {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Api api;
  private final String token;
  private final Terminal terminal;

  SignalFollower(Api api, String token, Terminal terminal) {
    this.api = api;
    this.token = token;
    this.terminal = terminal;
  }

  /**
   * Follows it; 0 if every account did what was asked, 1 if any failed, 4 if some had not ended in
   * time.
   */
  int follow(String signalId, Duration longest) {
    long begun = System.nanoTime();
    while (true) {
      JsonNode signal = api.need("/v1/signals/" + signalId, token);
      boolean ended = signal.path("pendingAccounts").isEmpty();
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      if (ended || taken.compareTo(longest) > 0) {
        accounts(signal).forEach((account, end) -> terminal.say(account + "  " + end));
        terminal.say(
            (ended ? signal.path("status").asText() : "not ended")
                + " after "
                + taken.toMillis()
                + " ms");
        return !ended ? 4 : signal.path("failedAccounts").isEmpty() ? 0 : 1;
      }
      Pause.of(PAUSE);
    }
  }

  private Map<String, String> accounts(JsonNode signal) {
    String signalId = signal.path("signalId").asText();
    Map<String, String> ends = new TreeMap<>();
    for (JsonNode account : signal.path("executedAccounts")) {
      ends.put(account.asText(), "filled" + fills(account.asText(), signalId));
    }
    for (JsonNode account : signal.path("unchangedAccounts")) {
      ends.put(account.asText(), "unchanged");
    }
    for (JsonNode account : signal.path("pendingAccounts")) {
      ends.put(account.asText(), "pending");
    }
    for (JsonNode failed : signal.path("failedAccounts")) {
      String account = failed.path("accountId").asText();
      ends.put(account, failed.path("reason").asText() + fills(account, signalId));
    }
    return ends;
  }

  /** {@code : buy 1 NQ1! at 21010.25, fee 1.40} for every fill of the signal on this account. */
  private String fills(String account, String signalId) {
    JsonNode orders =
        api.need("/v1/accounts/" + account + "/orders?limit=20", token).path("orders");
    StringJoiner fills = new StringJoiner("; ", ": ", "").setEmptyValue("");
    for (JsonNode order : orders) {
      if (order.path("signalId").asText().equals(signalId)) {
        for (JsonNode fill : order.path("fills")) {
          fills.add(
              fill.path("side").asText()
                  + " "
                  + fill.path("contracts").asText()
                  + " "
                  + order.path("symbol").asText()
                  + " at "
                  + Shown.decimal(fill.path("price"))
                  + ", fee "
                  + Shown.decimal(fill.path("fees")));
        }
      }
    }
    return fills.toString();
  }
}
