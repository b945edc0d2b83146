package signaldesk.adapter.secrets;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;

/** Where a desk's secrets are. */
public final class DeskSecrets {
  private DeskSecrets() {}

  /**
   * The same, looked for when the first secret is asked for: a desk that asks for none needs no
   * place for them.
   */
  public static Secrets whenAsked(Map<String, String> environment) {
    AtomicReference<Secrets> found = new AtomicReference<>();
    return name -> {
      Secrets secrets = found.get();
      if (secrets == null) {
        secrets = of(environment);
        found.set(secrets);
      }
      return secrets.find(name);
    };
  }

  /**
   * The file that {@code SIGNALDESK_SECRETS} names, on a machine of one's own; else the Parameter
   * Store.
   *
   * @throws SecretsUnavailable if a file is named and cannot be read
   */
  public static Secrets of(Map<String, String> environment) {
    String file = environment.getOrDefault(SecretsFile.VARIABLE, "");
    return file.isBlank() ? ParameterStore.of(environment) : new SecretsFile(Path.of(file));
  }
}
