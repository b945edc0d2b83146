package signaldesk.backend;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;

/**
 * ElasticMQ over HTTP, held to the limits of SQS; queues and messages in an H2 file where asked.
 */
final class LocalSqs implements AutoCloseable {
  private static final int TRIES = 3;

  private final int port;
  private final Function0<Terminated> stop;

  private LocalSqs(int port, Function0<Terminated> stop) {
    this.port = port;
    this.stop = stop;
  }

  static LocalSqs start(Optional<Path> folder) {
    return start(folder, LocalSqs::freePort);
  }

  /**
   * @param ports such as seem to be free: when one is taken all the same, the next is tried
   */
  static LocalSqs start(Optional<Path> folder, IntSupplier ports) {
    for (int tried = 1; ; tried++) {
      int port = ports.getAsInt();
      Config config =
          ConfigFactory.parseMap(settings(port, folder)).withFallback(ConfigFactory.load());
      try {
        return new LocalSqs(port, new ElasticMQServer(new ElasticMQServerConfig(config)).start());
      } catch (RuntimeException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  private static Map<String, Object> settings(int port, Optional<Path> folder) {
    String file =
        folder.map(path -> path.resolve("queues").toAbsolutePath().toString()).orElse("none");
    return Map.ofEntries(
        Map.entry("rest-sqs.enabled", true),
        Map.entry("rest-sqs.bind-hostname", "127.0.0.1"),
        Map.entry("rest-sqs.bind-port", port),
        Map.entry("rest-sqs.sqs-limits", "strict"),
        Map.entry("generate-node-address", false),
        Map.entry("node-address.protocol", "http"),
        Map.entry("node-address.host", "127.0.0.1"),
        Map.entry("node-address.port", port),
        Map.entry("node-address.context-path", ""),
        Map.entry("aws.region", Backend.REGION),
        Map.entry("aws.accountId", Backend.ACCOUNT),
        Map.entry("queues", Map.of()),
        Map.entry("queues-storage.enabled", false),
        Map.entry("queues-storage.path", "none"),
        Map.entry("messages-storage.enabled", folder.isPresent()),
        Map.entry("messages-storage.driver-class", "org.h2.Driver"),
        Map.entry("messages-storage.uri", "jdbc:h2:file:" + file),
        Map.entry("messages-storage.username", ""),
        Map.entry("messages-storage.password", ""),
        Map.entry("messages-storage.prune-data-on-init", false));
  }

  // ElasticMQ does not say which port it was given, so it is told one that is free now.
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port", e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    stop.apply();
  }
}
