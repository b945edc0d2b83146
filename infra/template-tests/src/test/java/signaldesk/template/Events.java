package signaldesk.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import signaldesk.backend.Template;

/** The files of {@code events/}, and events made of them. */
final class Events {
  private static final Path FOLDER = Template.find().resolveSibling("events");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Events() {}

  /** Every event by its file's name; {@code env.json} is none. */
  static SortedMap<String, String> files() {
    SortedMap<String, String> events = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("env.json")) {
          events.put(name, Files.readString(file));
        }
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A call of the webhook. */
  static String post(String token, String body) {
    ObjectNode event = first("1-");
    path(event, "/hooks/" + token);
    ((ObjectNode) event.path("pathParameters")).put("token", token);
    event.put("body", body);
    return event.toString();
  }

  /** A read by the operator. */
  static String get(String path, String query) {
    ObjectNode event = first("4-");
    path(event, path);
    event.put("rawQueryString", query);
    event.remove("queryStringParameters");
    return event.toString();
  }

  /** One order message. */
  static String message(String accountId, String body, int deliveries) {
    return message("2-", accountId, body, deliveries);
  }

  /** One alert message. */
  static String alert(String group, String body) {
    return message("5-", group, body, 1);
  }

  /** The same, received for the first time so long ago. */
  static String oldAlert(String group, String body, Instant received) {
    ObjectNode event = (ObjectNode) json(alert(group, body));
    ObjectNode attributes = (ObjectNode) event.at("/Records/0/attributes");
    for (String time : List.of("SentTimestamp", "ApproximateFirstReceiveTimestamp")) {
      attributes.put(time, Long.toString(received.toEpochMilli()));
    }
    return event.toString();
  }

  private static String message(String number, String group, String body, int deliveries) {
    ObjectNode event = first(number);
    ObjectNode message = (ObjectNode) event.path("Records").get(0);
    message.put("body", body);
    ObjectNode attributes = (ObjectNode) message.path("attributes");
    attributes.put("MessageGroupId", group);
    attributes.put("ApproximateReceiveCount", Integer.toString(deliveries));
    ((ArrayNode) event.path("Records")).removeAll().add(message);
    return event.toString();
  }

  /** Something that was written to the ledger and is no order. */
  static String unreadableChange(String accountId) {
    ObjectNode event = first("3-");
    ObjectNode change = (ObjectNode) event.at("/Records/0/dynamodb");
    ((ObjectNode) change.at("/Keys/accountId")).put("S", accountId);
    change.remove("OldImage");
    change.set("NewImage", change.path("Keys"));
    return event.toString();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }

  /** The first event of a function; files are numbered in flow order. */
  private static ObjectNode first(String number) {
    return files().tailMap(number).values().stream()
        .findFirst()
        .map(text -> (ObjectNode) json(text))
        .orElseThrow();
  }

  private static void path(ObjectNode event, String path) {
    event.put("rawPath", path);
    ObjectNode context = (ObjectNode) event.path("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    ((ObjectNode) context.path("http")).put("path", path);
  }
}
