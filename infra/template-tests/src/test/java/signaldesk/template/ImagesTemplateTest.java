package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Props;
import signaldesk.backend.Template;
import signaldesk.images.ImagesTemplate;

/** The template with images instead of zips is the same desk. */
class ImagesTemplateTest {
  @Test
  void everyFunctionIsItsImageAndNothingOfAZipIsLeft() throws IOException {
    Template zips = Template.parse(TemplateRulesTest.text());
    Template images = images();

    for (LambdaFunction zip : zips.functions()) {
      Props function = images.resources().get(zip.id()).properties();
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

  @Test
  void itKeepsEveryRule() throws IOException {
    assertEquals(List.of(), Rules.broken(images()));
  }

  @Test
  void nothingElseIsChanged() throws IOException {
    Template zips = Template.parse(TemplateRulesTest.text());
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
    return Template.parse(ImagesTemplate.of(TemplateRulesTest.text()));
  }
}
