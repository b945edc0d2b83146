package signaldesk.adapter.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.port.FaultyReceiver.answer;
import static signaldesk.port.FaultyReceiver.drop;
import static signaldesk.port.FaultyReceiver.hang;
import static signaldesk.port.FaultyReceiver.status;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;
import signaldesk.port.FaultyReceiver;

/** A planted key and a planted address are in nothing that comes out, whatever goes wrong. */
class SecretsStayTest {
  private static final String PLANTED = "pLanTed7531";

  private final List<String> out = new ArrayList<>();

  private void drive(FaultyReceiver chat, String address) {
    Channel whop = new Channel("premium", Channel.Kind.WHOP, "feed_1", List.of(), false);
    Channel hook = new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);
    Map<String, String> secrets =
        Map.of(whop.secretName(), "Key" + PLANTED, hook.secretName(), address);
    ChatMessenger messenger =
        new ChatMessenger(
            name -> Optional.ofNullable(secrets.get(name)),
            new Whop(URI.create(chat.at("/api/v1")), "2026-06-09"),
            Duration.ofMillis(200),
            InstantSource.system());
    String echo = "{\"error\":\"" + PLANTED + "\",\"retry_after\":\"" + PLANTED + "\"}";
    for (Channel channel : List.of(whop, hook)) {
      for (var answer :
          List.of(
              status(204),
              answer(429, Map.of("Retry-After", PLANTED), echo),
              answer(301, Map.of("Location", "/" + PLANTED), echo),
              answer(401, Map.of(), echo),
              answer(500, Map.of(), echo),
              drop(),
              hang())) {
        chat.then(answer);
        try {
          out.add(messenger.send(channel, "1", "text").toString());
        } catch (RuntimeException e) {
          out.add(e.toString() + e.getCause());
        }
      }
    }
  }

  @Test
  void whateverTheChatDoes() {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    Handler keeping = new Keeping();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    root.setLevel(Level.ALL);
    root.addHandler(keeping);
    try (FaultyReceiver chat = FaultyReceiver.open()) {
      drive(chat, chat.at("/api/webhooks/1/" + PLANTED));
      drive(chat, "https://127.0.0.1:1/" + PLANTED);
      drive(chat, "http://chat.example/" + PLANTED);
      drive(chat, "https://no-such-host.invalid/" + PLANTED);
      drive(chat, "not an address: " + PLANTED);
    } finally {
      System.setOut(terminal);
      root.removeHandler(keeping);
      root.setLevel(level);
    }

    out.add(printed.toString(StandardCharsets.UTF_8));
    assertTrue(out.size() > 50);
    assertEquals(List.of(), out.stream().filter(said -> said.contains(PLANTED)).toList());
  }

  /** Keeps what libraries log. */
  private final class Keeping extends Handler {
    @Override
    public void publish(LogRecord record) {
      // The chat's own server is no part of us.
      if (!String.valueOf(record.getLoggerName()).startsWith("com.sun.net.httpserver")) {
        out.add(record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
