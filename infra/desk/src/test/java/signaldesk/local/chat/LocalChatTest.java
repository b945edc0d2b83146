package signaldesk.local.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.adapter.alerts.ChatMessenger;
import signaldesk.adapter.alerts.Whop;
import signaldesk.adapter.secrets.SecretsFile;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger.Delivery;

class LocalChatTest {
  private final List<String> read = new CopyOnWriteArrayList<>();

  @TempDir private Path folder = Path.of("");

  private static Channel channel(String name) {
    return new Channel(name, Channel.Kind.WEBHOOK, null, List.of(), true);
  }

  @Test
  void whatAMessengerSendsIsPassedOnWithItsChannel() {
    Path file = folder.resolve("target/secrets.properties");
    try (LocalChat chat = LocalChat.open((channel, text) -> read.add(channel + ": " + text))) {
      chat.writeAddresses(file, List.of("premium", "operator"), Map.of());
      ChatMessenger messenger =
          new ChatMessenger(
              new SecretsFile(file),
              new Whop(URI.create("http://127.0.0.1:1"), "2026-06-09"),
              Duration.ofSeconds(5),
              InstantSource.system());

      assertEquals(new Delivery.Sent(), messenger.send(channel("premium"), "1", "🟢 LONG\nNQ"));
      assertEquals(new Delivery.Sent(), messenger.send(channel("operator"), "2", "trouble"));
      assertInstanceOf(Delivery.Refused.class, messenger.send(channel("other"), "3", "x"));
    }
    assertEquals(List.of("premium: 🟢 LONG\nNQ", "operator: trouble"), read);
  }

  @Test
  void onlyItsOwnerReadsTheFile() throws IOException {
    Path file = folder.resolve("secrets.properties");
    try (LocalChat chat = LocalChat.open((_, _) -> {})) {
      chat.writeAddresses(file, List.of("premium"), Map.of());
      chat.writeAddresses(file, List.of("premium"), Map.of());
    }
    Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
