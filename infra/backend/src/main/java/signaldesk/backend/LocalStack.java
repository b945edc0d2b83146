package signaldesk.backend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** LocalStack in a container of its own, which Testcontainers removes when this JVM ends. */
final class LocalStack {
  /** The last tag that asks for no account. */
  static final String IMAGE = "localstack/localstack:4.14.0";

  private LocalStack() {}

  /** Whether a Docker engine answers here. Asks nobody where no socket of one is to be seen. */
  static boolean dockerAnswers() {
    return socketInSight(System.getenv()) && DockerClientFactory.instance().isDockerAvailable();
  }

  private static boolean socketInSight(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return environment.containsKey("DOCKER_HOST")
        || System.getProperty("os.name").startsWith("Windows")
        || Files.exists(home.resolve(".testcontainers.properties"))
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"),
                home.resolve(".colima/default/docker.sock"),
                home.resolve(".rd/docker.sock"),
                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"))
            .anyMatch(Files::exists);
  }

  static Endpoints start() {
    LocalStackContainer container =
        new LocalStackContainer(DockerImageName.parse(IMAGE))
            .withServices("dynamodb", "dynamodbstreams", "sqs");
    container.start();
    return new Endpoints(container.getEndpoint(), container.getEndpoint(), container.getRegion());
  }
}
