package signaldesk.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsContract;
import signaldesk.port.SecretsUnavailable;

class SecretsFileTest extends SecretsContract {
  @TempDir private Path folder = Path.of("");

  @Override
  protected Secrets holding(Map<String, String> secrets) {
    Path file = folder.resolve("secrets.properties");
    Properties properties = new Properties();
    properties.putAll(secrets);
    try (Writer text = Files.newBufferedWriter(file, UTF_8)) {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DeskSecrets.of(Map.of("SIGNALDESK_SECRETS", file.toString()));
  }

  @Test
  void anAddressMayStandThereAsAPersonTypesIt() throws IOException {
    Path file = folder.resolve("typed.properties");
    Files.writeString(file, "# chats\n/signaldesk/channels/premium = https://x.example/é?a=b\n");

    assertEquals(
        Optional.of("https://x.example/é?a=b"),
        new SecretsFile(file).find("/signaldesk/channels/premium"));
  }

  @Test
  void aFileThatCannotBeReadIsNamedByItsVariable() throws IOException {
    Path missing = folder.resolve("no-such-file");
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'k', '=', (byte) 0xe9, 's'});
    for (Path file : new Path[] {missing, latin, folder}) {
      SecretsUnavailable trouble =
          assertThrows(SecretsUnavailable.class, () -> new SecretsFile(file));
      assertEquals(
          "the file that SIGNALDESK_SECRETS names cannot be read as properties in UTF-8",
          trouble.getMessage());
      assertFalse(String.valueOf(trouble.getCause()).contains(file.toString()));
    }
  }
}
