package signaldesk.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.adapter.secrets.SecretsFile;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Template;

/**
 * What the local stack was told.
 *
 * @param root the folder with template.yaml
 * @param target where the desk's own files go
 * @param port where to listen; 0 for any free port
 * @param processes how many of one function may run side by side
 * @param data where to keep the data; absent to forget it
 * @param endpoints what to use instead of the embedded parts
 * @param sam the address of this machine where containers of {@code sam local} are let in; absent
 *     to let none in
 * @param fakeVenue whether the demo desk's accounts trade at a venue of this machine's own, and not
 *     on paper
 * @param secrets the file with the chats' addresses and keys; absent to tell alerts here
 */
public record Settings(
    Path root,
    Path target,
    int port,
    int processes,
    Optional<Path> data,
    Optional<Endpoints> endpoints,
    Optional<String> sam,
    boolean fakeVenue,
    Optional<Path> secrets) {

  private static final String TARGET = "infra/desk/target";
  private static final String FAKE_VENUE = "fake-projectx";
  private static final List<String> BROKERS = List.of("paper", FAKE_VENUE);

  /**
   * Reads the command line and the environment.
   *
   * @throws IllegalArgumentException in words for the user
   */
  static Settings of(String[] arguments, Map<String, String> environment) {
    Optional<Path> data = Optional.empty();
    boolean fakeVenue = false;
    for (int i = 0; i < arguments.length; i += 2) {
      String value = i + 1 < arguments.length ? arguments[i + 1] : "";
      if (arguments[i].equals("--data") && !value.isEmpty()) {
        data = Optional.of(Path.of(value).toAbsolutePath());
      } else if (arguments[i].equals("--broker") && BROKERS.contains(value)) {
        fakeVenue = value.equals(FAKE_VENUE);
      } else {
        throw new IllegalArgumentException("usage: [--data DIR] [--broker paper|fake-projectx]");
      }
    }
    if (fakeVenue && data.isPresent()) {
      throw new IllegalArgumentException(
          "--broker fake-projectx forgets its accounts when it ends, so it goes without --data");
    }
    if (fakeVenue && !environment.getOrDefault(SecretsFile.VARIABLE, "").isBlank()) {
      throw new IllegalArgumentException(
          "--broker fake-projectx makes keys of its own, so it goes without "
              + SecretsFile.VARIABLE);
    }
    Optional<Endpoints> endpoints = Endpoints.of(environment);
    if (fakeVenue && endpoints.isPresent()) {
      throw new IllegalArgumentException(
          "--broker fake-projectx forgets its accounts when it ends, and what AWS_ENDPOINT_URL"
              + " names keeps its desk, so it goes without that");
    }
    Path root = Template.find().resolveSibling("").toAbsolutePath();
    return new Settings(
        root,
        root.resolve(TARGET),
        number(environment, "SIGNALDESK_PORT", 8080, 65535),
        Math.max(1, number(environment, "SIGNALDESK_PROCESSES", 2, 100)),
        data,
        endpoints,
        Optional.ofNullable(environment.get("SIGNALDESK_SAM")).filter(at -> !at.isBlank()),
        fakeVenue,
        Optional.ofNullable(environment.get(SecretsFile.VARIABLE))
            .filter(file -> !file.isBlank())
            .map(file -> Path.of(file).toAbsolutePath()));
  }

  private static int number(Map<String, String> environment, String name, int otherwise, int most) {
    String text = environment.getOrDefault(name, "");
    if (text.isBlank()) {
      return otherwise;
    }
    if (!text.strip().matches("[0-9]{1,5}") || Integer.parseInt(text.strip()) > most) {
      throw new IllegalArgumentException(
          name + " must be a number from 0 to " + most + ": " + text);
    }
    return Integer.parseInt(text.strip());
  }

  /** Where reports go instead of a bucket: kept with the data. */
  Path reports() {
    return data.orElse(target).resolve("reports");
  }

  /**
   * What takes the place of AWS's services that do not run here; a function is told what it reads.
   */
  Map<String, String> variables() {
    return Map.of(
        "HOSTING",
        "owner-device",
        "REPORTS_FOLDER",
        reports().toString(),
        SecretsFile.VARIABLE,
        secrets.orElseGet(this::ownSecrets).toString());
  }

  /** The addresses of the stack's own chat. */
  Path ownSecrets() {
    return target.resolve("secrets.properties");
  }

  Path runtimeClient() {
    return root.resolve(TARGET).resolve("ric");
  }

  Path logs() {
    return target.resolve("logs");
  }
}
