package signaldesk.bench.stand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Calls of the desk's hook as API Gateway hands them to accept-signal, made from the sample. */
public final class HookCall {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HookCall() {}

  /**
   * A signal that no hook has seen before.
   *
   * @param comment {@code go_long} or {@code exit_long}
   */
  public static String of(String comment, String price, String text) {
    ObjectNode body = JSON.createObjectNode();
    body.put("text", text);
    body.put("direction", comment.equals("go_long") ? "buy" : "sell");
    body.put("comment", comment);
    body.put("timeframe", "5");
    body.put("time_Of_Message", Instant.now().toString());
    body.put("symbol", "NQ1!");
    body.putRawValue("price", new com.fasterxml.jackson.databind.util.RawValue(price));
    Path sample = Built.root().resolve("events/1-accept-signal-go-long.json");
    try {
      ObjectNode event = (ObjectNode) JSON.readTree(Files.readString(sample));
      event.put("rawPath", "/hooks/" + BenchDesk.TOKEN);
      event.withObject("/pathParameters").put("token", BenchDesk.TOKEN);
      event.put("body", JSON.writeValueAsString(body));
      return event.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable: " + sample, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
