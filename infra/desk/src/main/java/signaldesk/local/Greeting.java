package signaldesk.local;

import java.nio.file.Path;
import java.util.Locale;
import signaldesk.cli.apply.DemoDesk;

/** What the desk says when it is ready: where it is and commands to paste. */
final class Greeting {
  private Greeting() {}

  static String text(int port, double seconds, String desk, Path logs) {
    return """

    Signal Desk listens on http://127.0.0.1:%1$d, ready in %2$s s, with %3$s.
    Paste into another terminal. bash: buy, look, sell, look at the P&L

      curl -s http://127.0.0.1:%1$d/hooks/%4$s -H 'Content-Type: application/json' -d '%6$s'
      curl -s http://127.0.0.1:%1$d/v1/positions -H 'Authorization: Bearer %5$s'
      curl -s http://127.0.0.1:%1$d/hooks/%4$s -H 'Content-Type: application/json' -d '%7$s'
      curl -s 'http://127.0.0.1:%1$d/v1/trades?symbol=NQ1!' -H 'Authorization: Bearer %5$s'

    PowerShell

      Invoke-RestMethod -Method Post http://127.0.0.1:%1$d/hooks/%4$s -ContentType application/json -Body ('%8$s')
      Invoke-RestMethod http://127.0.0.1:%1$d/v1/positions -Headers @{Authorization='Bearer %5$s'} | ConvertTo-Json -Depth 5
      Invoke-RestMethod -Method Post http://127.0.0.1:%1$d/hooks/%4$s -ContentType application/json -Body ('%9$s')
      Invoke-RestMethod 'http://127.0.0.1:%1$d/v1/trades?symbol=NQ1!' -Headers @{Authorization='Bearer %5$s'} | ConvertTo-Json -Depth 5

    Everything the functions print is in %10$s. Stop with Ctrl-C.
    """
        .formatted(
            port,
            String.format(Locale.ROOT, "%.1f", seconds),
            desk,
            DemoDesk.HOOK_TOKEN,
            DemoDesk.OPERATOR_TOKEN,
            signal("buy", "go_long", "21010.25", "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'"),
            signal("sell", "exit_long", "21020.25", "'$(date -u +%Y-%m-%dT%H:%M:%SZ)'"),
            signal("buy", "go_long", "21010.25", NOW),
            signal("sell", "exit_long", "21020.25", NOW),
            logs);
  }

  private static final String NOW =
      "' + (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') + '";

  private static String signal(String direction, String comment, String price, String time) {
    return """
    {"direction":"%s","comment":"%s","symbol":"NQ1!","price":%s,"time_Of_Message":"%s"}\
    """
        .formatted(direction, comment, price, time);
  }
}
