package signaldesk.cli.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signaldesk.desk.Hook;

/**
 * What to paste into TradingView for a hook. Placeholders are TradingView's (help, "How to use a
 * variable value in alert"); inside a Pine {@code alert()} it fills in none, so there the script
 * makes the values.
 */
final class AlertMessages {
  /** With the exchange, so that delayed data ({@code _DL}) is told from live. */
  private static final String SYMBOL = "{{exchange}}:{{ticker}}";

  private final String time;
  private final String pineTime;

  AlertMessages(Hook hook) {
    boolean bar = hook.time() == Hook.TimeMeaning.BAR;
    this.time = bar ? "{{time}}" : "{{timenow}}";
    this.pineTime = bar ? "time" : "timenow";
  }

  /** The message of an alert on a strategy: one for all its orders. */
  String strategy() {
    return """
    {"text": "{{strategy.order.comment}}", "direction": "{{strategy.order.action}}", \
    "comment": "{{strategy.order.comment}}", "timeframe": "{{interval}}", \
    "time_Of_Message": "%s", "symbol": "%s", "price": {{close}}, \
    "market_position": "{{strategy.market_position}}", \
    "prev_market_position": "{{strategy.prev_market_position}}", \
    "strategy_order_id": "{{strategy.order.id}}"}\
    """
        .formatted(time, SYMBOL);
  }

  /** The messages of an indicator's {@code alertcondition}s, by what they ask for. */
  Map<String, String> alertConditions() {
    Map<String, String> messages = new TreeMap<>();
    for (String comment : List.of("go_long", "exit_long", "go_short", "exit_short")) {
      messages.put(
          comment,
          """
          {"text": "%1$s", "direction": "%2$s", "comment": "%1$s", "timeframe": "{{interval}}", \
          "time_Of_Message": "%3$s", "symbol": "%4$s", "price": {{close}}}\
          """
              .formatted(comment, SignalCommand.DIRECTIONS.get(comment), time, SYMBOL));
    }
    return messages;
  }

  /**
   * A Pine function to call with what is asked for; the alert is made with "Any alert() function
   * call".
   */
  String pine() {
    return """
    signal(string direction, string comment) =>
        alert('{"text": "' + comment + '", "direction": "' + direction
             + '", "comment": "' + comment + '", "timeframe": "' + timeframe.period
             + '", "time_Of_Message": ' + str.tostring(%s)
             + ', "symbol": "' + syminfo.prefix + ':' + syminfo.ticker
             + '", "price": ' + str.tostring(close) + '}', alert.freq_once_per_bar_close)

    // signal("buy", "go_long")    signal("sell", "exit_long")
    // signal("sell", "go_short")  signal("buy", "exit_short")\
    """
        .formatted(pineTime);
  }
}
