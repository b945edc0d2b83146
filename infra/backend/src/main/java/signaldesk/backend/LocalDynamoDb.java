package signaldesk.backend;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local over HTTP. Its own server class is passed by: that one listens on every interface
 * and reports to its maker. It unpacks and loads SQLite for this machine by itself.
 */
final class LocalDynamoDb implements AutoCloseable {
  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private LocalDynamoDb(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  static LocalDynamoDb start(Optional<Path> folder) {
    try {
      // It logs the stack of every condition that fails, which is an answer, not trouble.
      Configurator.setRootLevel(Level.OFF);
      var requests =
          new LocalDynamoDBRequestHandler(0, folder.isEmpty(), path(folder), true, false);
      var handler = new LocalDynamoDBServerHandler(requests, null);
      Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.setHandler(new ContextHandler(handler, "/"));
      server.start();
      return new LocalDynamoDb(server, handler);
    } catch (Exception e) { // Jetty and DynamoDB Local declare no less
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
  }

  private static @Nullable String path(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return null;
    }
    try {
      return Files.createDirectories(folder.get().resolve("dynamodb")).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the tables", e);
    }
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getURI().getPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) { // Jetty declares no less
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
    handler.close();
  }
}
