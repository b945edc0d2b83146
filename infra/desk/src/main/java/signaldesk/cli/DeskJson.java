package signaldesk.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the desk is that runs on this machine, as the local stack writes it when it is ready.
 *
 * @param api the base of the HTTP API, {@code http://127.0.0.1:8080}
 * @param dynamoDb the database's endpoint
 * @param sqs the queue's endpoint
 * @param region the region both are asked for
 * @param reports the folder that reports are kept in
 * @param secrets the file that the desk's functions read secrets from
 * @param tables table names by their logical id in the template: {@code Desk}, {@code Positions}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeskJson(
    URI api,
    URI dynamoDb,
    URI sqs,
    String region,
    Map<String, String> tables,
    @Nullable String reports,
    @Nullable String secrets) {
  DeskJson {
    tables = Map.copyOf(tables);
  }

  /** Reads the file; empty if there is none, because no desk runs. */
  static Optional<DeskJson> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new JsonMapper().readValue(file.toFile(), DeskJson.class));
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + "; is a desk just starting?");
    }
  }
}
