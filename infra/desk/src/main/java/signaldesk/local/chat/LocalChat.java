package signaldesk.local.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chat on the loopback interface that takes messages as Discord's webhooks do, one address per
 * channel. It passes each on and keeps nothing.
 */
public final class LocalChat implements AutoCloseable {
  /** Far above what a chat takes. */
  private static final int MOST_BYTES = 64 * 1024;

  private static final String ROOT = "/channels/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BiConsumer<String, String> reader;
  private final HttpServer server;

  private LocalChat(HttpServer server, BiConsumer<String, String> reader) {
    this.server = server;
    this.reader = reader;
  }

  /**
   * On a free port.
   *
   * @param reader is given each message: the channel's name and the text
   */
  public static LocalChat open(BiConsumer<String, String> reader) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LocalChat chat = new LocalChat(server, reader);
      server.setExecutor(chat.threads);
      server.createContext("/", chat::handle);
      server.start();
      return chat;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the local stack's chat", e);
    }
  }

  /**
   * Writes its addresses as the secrets of these channels into a file that only its owner reads.
   *
   * @param others what else is to stand there, by name
   */
  public void writeAddresses(Path file, List<String> channels, Map<String, String> others) {
    Stream<String> addresses =
        channels.stream().map(name -> "/signaldesk/channels/" + name + "=" + address(name));
    Stream<String> rest =
        others.entrySet().stream().map(other -> other.getKey() + "=" + other.getValue());
    String secrets =
        Stream.of(Stream.of("# Made by the local stack at every start."), addresses, rest)
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.deleteIfExists(file);
      if (Files.getFileStore(file.resolveSibling("")).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, secrets);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private String address(String channel) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + ROOT + channel;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      if (!exchange.getRequestMethod().equals("POST") || !path.startsWith(ROOT)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.sendResponseHeaders(take(path.substring(ROOT.length()), body), -1);
    }
  }

  private int take(String channel, byte[] body) {
    try {
      JsonNode content = JSON.readTree(new String(body, UTF_8)).path("content");
      if (!content.isTextual()) {
        return 400;
      }
      reader.accept(channel, content.asText());
      return 204;
    } catch (JsonProcessingException e) {
      return 400;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
