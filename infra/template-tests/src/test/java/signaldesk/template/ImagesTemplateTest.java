package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Props;
import signaldesk.backend.Template;
import signaldesk.images.ImagesTemplate;

/** The template with images instead of zips is the same desk. */
class ImagesTemplateTest {
  private static final Path ROOT = Template.find().resolveSibling("");

  @Test
  void everyFunctionIsItsImageAndNothingOfAZipIsLeft() throws IOException {
    Template zips = Template.parse(zips());
    Template images = images();

    for (LambdaFunction zip : zips.functions()) {
      Props function = Objects.requireNonNull(images.resources().get(zip.id())).properties();
      String name = zip.codeUri().split("/", -1)[1];
      assertEquals("Image", function.text("PackageType"));
      assertEquals(
          Map.of("Fn::Sub", "${ImageRepository}:" + name + "-${ImageTag}"),
          function.get("ImageUri"));
      assertEquals(List.of(zip.handler()), function.props("ImageConfig").list("Command"));
      for (String ofZips : List.of("CodeUri", "Handler", "Runtime", "SnapStart", "Layers")) {
        assertFalse(function.find(ofZips).isPresent(), zip.id() + " has " + ofZips);
        assertFalse(images.globals().props("Function").find(ofZips).isPresent(), ofZips);
      }
    }
    assertEquals("String", images.parameters().props("ImageRepository").text("Type"));
    assertEquals("String", images.parameters().props("ImageTag").text("Type"));
  }

  /** All but those on the zip, which there is none of, and its runtime: AWS's base for Java 25. */
  @Test
  void itKeepsEveryRule() throws IOException {
    Template images = images();
    List<String> ofZips =
        List.of(": no module makes ", ": not on the newest Java that Lambda runs").stream()
            .flatMap(rule -> images.functions().stream().map(function -> function.id() + rule))
            .toList();

    assertEquals(
        ofZips, Rules.broken(images, Template.read(ROOT.resolve("infra/observability.yaml"))));
    assertTrue(
        Files.readString(ROOT.resolve("infra/images/Dockerfile"))
            .contains("ARG BASE=amazon/aws-lambda-java:25\n"));
  }

  @Test
  void samAndItsLinterAcceptIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("images.yaml");
    Files.writeString(file, text());
    Path script = folder.resolve("transform.py");
    try (var transform = getClass().getResourceAsStream("transform.py")) {
      Files.write(script, Objects.requireNonNull(transform).readAllBytes());
    }
    Path nested = Files.createDirectory(folder.resolve("infra")).resolve("observability.yaml");
    Files.copy(ROOT.resolve("infra/observability.yaml"), nested);
    Tool.mayAssume("cfn-lint", "--version");
    assertEquals("", Tool.run("cfn-lint", file.toString()).output());
    Tool.mayAssume("python3", "-c", "import samtranslator");

    Tool.Result result = Tool.run("python3", script.toString(), file.toString());

    assertEquals(0, result.exitCode(), result::output);
    var function = Events.json(result.output()).at("/Resources/AcceptSignal/Properties");
    assertEquals("Image", function.path("PackageType").asText());
    assertEquals(
        "${ImageRepository}:accept-signal-${ImageTag}",
        function.at("/Code/ImageUri/Fn::Sub").asText());
  }

  @Test
  void nothingElseIsChanged() throws IOException {
    Template zips = Template.parse(zips());
    Template images = images();

    assertEquals(zips.resources().keySet(), images.resources().keySet());
    zips.resources()
        .forEach((id, resource) -> {
          if (!resource.type().equals("AWS::Serverless::Function")) {
            assertEquals(resource, images.resources().get(id));
          }
        });
    for (LambdaFunction zip : zips.functions()) {
      LambdaFunction image = images.function(zip.id());
      assertEquals(zip.environment(), image.environment());
      assertEquals(zip.memoryMb(), image.memoryMb());
      assertEquals(zip.timeout(), image.timeout());
      assertEquals(zip.routes(), image.routes());
      assertEquals(zip.queueMappings(), image.queueMappings());
      assertEquals(zip.streamMappings(), image.streamMappings());
    }
  }

  private static Template images() throws IOException {
    return Template.parse(text());
  }

  private static String text() throws IOException {
    return ImagesTemplate.of(zips());
  }

  private static String zips() throws IOException {
    return Files.readString(Template.find());
  }
}
