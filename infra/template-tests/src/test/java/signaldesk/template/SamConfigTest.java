package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import signaldesk.backend.Template;

/** {@code sam deploy} is allowed, by samconfig.toml, what the template needs. */
class SamConfigTest {
  @Test
  void whatTheTemplateNeedsIsAllowed() throws IOException {
    String config = Files.readString(Template.find().resolveSibling("samconfig.toml"));

    assertEquals(List.of(), missing(Template.read(Template.find()), config));
  }

  @Test
  void withoutItTheFirstDeploymentWouldFail() {
    assertEquals(
        List.of("CAPABILITY_AUTO_EXPAND"),
        missing(Template.read(Template.find()), "capabilities = \"CAPABILITY_IAM\""));
  }

  private static List<String> missing(Template template, String config) {
    TreeSet<String> needed = new TreeSet<>();
    for (var resource : template.resources().values()) {
      if (resource.type().startsWith("AWS::IAM::")) {
        needed.add("CAPABILITY_IAM");
      }
      if (resource.type().equals("AWS::Serverless::Application")) {
        needed.add("CAPABILITY_AUTO_EXPAND");
      }
    }
    return needed.stream().filter(each -> !config.contains(each)).toList();
  }
}
