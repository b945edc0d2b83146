package signaldesk.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;

/**
 * Secrets in a properties file of this machine, in UTF-8, under the names that they have on AWS. It
 * is read whenever a secret is asked for.
 */
public final class SecretsFile implements Secrets {
  /** The environment's variable that names it. */
  public static final String VARIABLE = "SIGNALDESK_SECRETS";

  private final Path file;

  /**
   * @throws SecretsUnavailable if the file cannot be read
   */
  public SecretsFile(Path file) {
    this.file = file;
    read();
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(read().getProperty(name));
  }

  private Properties read() {
    Properties secrets = new Properties();
    try (Reader text = Files.newBufferedReader(file, UTF_8)) {
      secrets.load(text);
      return secrets;
    } catch (IOException | IllegalArgumentException e) {
      throw new SecretsUnavailable(
          "the file that " + VARIABLE + " names cannot be read as properties in UTF-8");
    }
  }
}
