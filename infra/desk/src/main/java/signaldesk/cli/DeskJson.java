package signaldesk.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Where a local desk is: {@code infra/desk/target/desk.json}, which the local stack writes when it
 * is ready and takes away when it stops, and which the command line finds.
 *
 * @param url the base of the HTTP API, {@code http://127.0.0.1:8080}
 * @param dynamoDb the database's endpoint
 * @param sqs the queue's endpoint
 * @param region the region both are asked for
 * @param tables table names by their logical id in the template: {@code Desk}, {@code Positions}
 * @param queues queue addresses by their logical id in the template: {@code OrdersQueue}
 */
public record DeskJson(
    URI url,
    URI dynamoDb,
    URI sqs,
    String region,
    Map<String, String> tables,
    Map<String, String> queues) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public DeskJson {
    tables = Map.copyOf(tables);
    queues = Map.copyOf(queues);
  }

  /** Reads the file; empty if there is none. */
  public static Optional<DeskJson> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), DeskJson.class));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable; is a desk just starting?", e);
    }
  }

  /** Writes the file; whoever reads it sees all of it or none. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "desk", ".json");
      JSON.writeValue(whole.toFile(), this);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
