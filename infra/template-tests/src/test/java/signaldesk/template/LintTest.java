package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
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
}
