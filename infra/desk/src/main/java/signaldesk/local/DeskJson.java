package signaldesk.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import signaldesk.backend.Endpoints;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/** {@code infra/desk/target/desk.json}: where the desk that runs now is, for the command line. */
final class DeskJson implements AutoCloseable {
  private final Path file;

  private DeskJson(Path file) {
    this.file = file;
  }

  static DeskJson write(
      Settings settings, Template template, Endpoints endpoints, Resources resources, int port) {
    ObjectNode desk = new ObjectMapper().createObjectNode();
    desk.put("api", "http://127.0.0.1:" + port);
    desk.put("port", port);
    desk.put("pid", ProcessHandle.current().pid());
    desk.put("dynamoDb", endpoints.dynamoDb().toString());
    desk.put("sqs", endpoints.sqs().toString());
    desk.put("region", endpoints.region());
    ObjectNode tables = desk.putObject("tables");
    template.tables().forEach(table -> tables.put(table.id(), resources.ref(table.id())));
    ObjectNode queues = desk.putObject("queues");
    template.queues().forEach(queue -> queues.put(queue.id(), resources.ref(queue.id())));
    desk.put("reports", settings.reports().toString());
    desk.put("secrets", settings.secrets().orElseGet(settings::ownSecrets).toString());
    Path file = settings.target().resolve("desk.json");
    try {
      Files.createDirectories(settings.target());
      Files.writeString(file, desk.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return new DeskJson(file);
  }

  /** Removes it: no desk runs any more. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
