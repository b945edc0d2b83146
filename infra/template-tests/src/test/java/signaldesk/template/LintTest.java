package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Template;

/** AWS's linter finds nothing. Where it is not installed it is skipped, and says so. */
class LintTest {

  @Test
  void cfnLintFindsNothing() {
    Tool.mayAssume("cfn-lint", "--version");

    Tool.Result result =
        Tool.run(
            "cfn-lint",
            Template.find().toString(),
            Template.find().resolveSibling("infra/observability.yaml").toString());

    assertEquals("", result.output());
    assertEquals(0, result.exitCode());
  }

  @Test
  void itFindsAWordThatAwsDoesNotKnow(@TempDir Path folder) throws IOException {
    Tool.mayAssume("cfn-lint", "--version");
    String text = Files.readString(Template.find());
    Path copy = folder.resolve("template.yaml");
    Files.writeString(copy, text.replace("VisibilityTimeout:", "VisibilityTime:"));

    Tool.Result result = Tool.run("cfn-lint", copy.toString());

    assertTrue(result.output().contains("VisibilityTime"), result::output);
  }
}
