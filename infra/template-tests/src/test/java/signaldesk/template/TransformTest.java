package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Props;
import signaldesk.backend.Template;

/**
 * AWS's own transform accepts the template and keeps what it says. Where Python has no {@code
 * samtranslator} it is skipped, and says so.
 */
class TransformTest {
  /** Names of SAM's that stand under another one, or in another resource, afterwards. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "Stream", "EventSourceArn",
          "Queue", "EventSourceArn",
          "CodeUri", "Code",
          "Location", "TemplateURL",
          "Method", "paths",
          "Path", "paths",
          "PayloadFormatVersion", "payloadFormatVersion",
          "TimeoutInMillis", "timeoutInMillis",
          "AutoPublishAlias", "FunctionVersion",
          "AutoPublishAliasAllProperties", "FunctionVersion");

  private static JsonNode transformed = Events.json("{}");
  private static Tool.Result misspelled = new Tool.Result(0, "");

  @BeforeAll
  static void transform(@TempDir Path folder) throws IOException {
    Path script = folder.resolve("transform.py");
    try (var text = TransformTest.class.getResourceAsStream("transform.py")) {
      Files.write(script, java.util.Objects.requireNonNull(text).readAllBytes());
    }
    Tool.mayAssume("python3", "-c", "import samtranslator");
    Tool.Result result = Tool.run("python3", script.toString(), Template.find().toString());
    assertEquals(0, result.exitCode(), result::output);
    transformed = Events.json(result.output());

    String text = Files.readString(Template.find());
    Path copy = folder.resolve("template.yaml");
    Files.writeString(copy, text.replace("FunctionResponseTypes:", "ResponseTypes:"));
    misspelled = Tool.run("python3", script.toString(), copy.toString());
  }

  @Test
  void aWordThatSamDoesNotKnowIsRefused() {
    assertNotEquals(0, misspelled.exitCode());
    assertTrue(misspelled.output().contains("ResponseTypes"), misspelled::output);
  }

  @Test
  void noPropertyIsDropped() {
    String all = transformed.toString();
    Template template = Template.read(Template.find());
    for (var resource : template.resources().values()) {
      JsonNode after = transformed.path("Resources").path(resource.id());
      assertTrue(after.isObject(), resource.id());
      if (!resource.type().startsWith("AWS::Serverless::")) {
        assertEquals(
            new TreeSet<>(resource.properties().values().keySet()),
            new TreeSet<>(
                after.path("Properties").properties().stream().map(Map.Entry::getKey).toList()));
      }
      names(resource.properties())
          .forEach(name ->
              assertTrue(
                  all.contains("\"" + RENAMED.getOrDefault(name, name) + "\""),
                  resource.id() + " lost " + name));
    }
  }

  @Test
  void onlyTheApisOwnRoutesMayCallAFunction() {
    for (JsonNode resource : transformed.path("Resources")) {
      if (resource.path("Type").asText().equals("AWS::Lambda::Permission")) {
        JsonNode permission = resource.path("Properties");
        assertEquals("apigateway.amazonaws.com", permission.path("Principal").asText());
        String from = permission.path("SourceArn").toString();
        assertTrue(from.contains("${AWS::AccountId}") && from.contains("{\"Ref\":\"Api\"}"), from);
      }
      assertTrue(!resource.path("Type").asText().equals("AWS::Lambda::Url"), "a door of its own");
    }
  }

  @Test
  void queuesStreamsAndRoutesCallTheVersionThatASnapshotIsMadeOf() {
    for (var function : Template.read(Template.find()).functions()) {
      String called = function.id() + (hasAlias(function.id()) ? "Aliaslive" : "");
      for (JsonNode resource : transformed.path("Resources")) {
        String type = resource.path("Type").asText();
        String calls = resource.at("/Properties/FunctionName/Ref").asText();
        if (List.of("AWS::Lambda::EventSourceMapping", "AWS::Lambda::Permission").contains(type)
            && calls.startsWith(function.id())) {
          assertEquals(called, calls);
        }
      }
    }
  }

  private static boolean hasAlias(String function) {
    return transformed.path("Resources").has(function + "Aliaslive");
  }

  /** Names at the two upper levels, where SAM knows every one and passes over none in silence. */
  private static Set<String> names(Props properties) {
    Set<String> names = new TreeSet<>(properties.values().keySet());
    properties
        .props("Events")
        .values()
        .forEach(
            (event, value) -> names.addAll(Props.of(value).props("Properties").values().keySet()));
    // Each is a resource of its own afterwards.
    names.addAll(properties.props("EventInvokeConfig").values().keySet());
    names.remove("EventInvokeConfig");
    names.remove("Events");
    names.remove("ApiId");
    return names;
  }
}
