package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signaldesk.backend.Clients;
import signaldesk.backend.Endpoints;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Schedule;
import signaldesk.backend.Template;
import signaldesk.backend.TestBackend;
import signaldesk.local.SamDoor;

/** The files of {@code events/}, and its {@code env.json}, held against the template. */
class EventFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EVENTS = Template.find().resolveSibling("events");

  /** Files of the container itself: they are gone with it. */
  private static final Map<String, String> INSIDE =
      Map.of(
          "HOSTING", "owner-device",
          "REPORTS_FOLDER", "/tmp/reports",
          "SIGNALDESK_SECRETS", "/tmp/secrets.properties");

  private static final Template TEMPLATE = Template.read(Template.find());

  @Test
  void everyEntryPointHasAnEventUnderTheFunctionsNameAndItsPlaceInTheFlow() throws IOException {
    Set<String> expected = new TreeSet<>();
    int place = 0;
    for (LambdaFunction function : TEMPLATE.functions()) {
      String file = ++place + "-" + Path.of(function.codeUri()).getName(1);
      function
          .routes()
          .forEach(route -> expected.add(file + " " + route.method() + " " + route.path()));
      function.queueMappings().forEach(_ -> expected.add(file + " aws:sqs"));
      function.streamMappings().forEach(_ -> expected.add(file + " aws:dynamodb"));
      TEMPLATE.schedules().stream()
          .filter(schedule -> schedule.targetId().equals(function.id()))
          .forEach(schedule -> {
            expected.add(file + " " + read(schedule.input()));
            expected.add(file + " on demand");
          });
    }

    assertEquals(expected, entryPoints(expected));
  }

  @Test
  void everyFunctionOfTheLocalStackHasItsOwnVariablesInContainersToo() throws IOException {
    Map<String, String> seen = SamDoor.seenFromInside("us-east-1").environment();
    Resources resources = localStack();
    JsonNode file = JSON.readTree(EVENTS.resolve("env.json").toFile());
    for (LambdaFunction function : TEMPLATE.functions()) {
      Map<String, String> expected = new TreeMap<>(seen);
      expected.remove("AWS_ENDPOINT_URL_DYNAMODB_STREAMS"); // read by whoever wakes a function
      function.environment().forEach((name, value) -> expected.put(name, resources.resolve(value)));
      function.localVariables().forEach(name -> expected.put(name, INSIDE.get(name)));

      Map<String, String> actual = new TreeMap<>();
      file.path(function.id())
          .properties()
          .forEach(field -> actual.put(field.getKey(), field.getValue().asText()));
      assertEquals(pathsOfQueues(expected), pathsOfQueues(actual), function.id());
    }
    assertEquals(TEMPLATE.functions().size(), file.size());
  }

  /** {@code sam local} takes no other from env.json; on AWS these are nothing. */
  @Test
  void theTemplateNamesTheEndpoints() {
    Map<String, Object> shared =
        TEMPLATE.globals().props("Function").props("Environment").props("Variables").values();

    assertEquals(
        Map.of(
            "AWS_ENDPOINT_URL_DYNAMODB", Map.of("Ref", "AWS::NoValue"),
            "AWS_ENDPOINT_URL_SQS", Map.of("Ref", "AWS::NoValue")),
        shared);
  }

  /** Of the entry points expected, those that a file is for, and any that none was expected for. */
  private static Set<String> entryPoints(Set<String> expected) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(EVENTS)) {
      for (Path file : files.filter(file -> !file.endsWith("env.json")).toList()) {
        JsonNode event = JSON.readTree(file.toFile());
        String kind =
            event.has("Records")
                ? event.at("/Records/0/eventSource").asText()
                : event.path("routeKey").asText(scheduled(event));
        String name = file.getFileName().toString().replace(".json", "");
        List<String> match =
            expected.stream()
                .filter(each -> each.endsWith(" " + kind))
                .filter(each -> (name + "-").startsWith(each.split(" ", -1)[0] + "-"))
                .toList();
        found.addAll(match.isEmpty() ? List.of(name + " " + kind) : match);
      }
    }
    return found;
  }

  /** As the schedule's input stands in the template, if it is one's. */
  private static String scheduled(JsonNode event) {
    if (!event.has("at")) {
      return "on demand";
    }
    ObjectNode input = event.deepCopy();
    input.put("at", Schedule.SCHEDULED_TIME);
    return input.toString();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** As the local stack makes them. */
  private static Resources localStack() {
    Endpoints endpoints = TestBackend.endpoints();
    try (Clients clients = Clients.of(endpoints)) {
      return new Provision(TEMPLATE, "signal-desk", clients).all();
    }
  }

  /** A queue is found by its path; the host in its URL is whoever answered. */
  private static Map<String, String> pathsOfQueues(Map<String, String> environment) {
    return environment.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    each.getKey().endsWith("_QUEUE_URL")
                        ? URI.create(each.getValue()).getPath()
                        : each.getValue(),
                (one, _) -> one,
                TreeMap::new));
  }
}
