package signaldesk.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signaldesk.backend.Props;
import signaldesk.backend.Resources;
import signaldesk.backend.Template;

/**
 * Tables can be brought back, are encrypted, outlive the stack, and are named to the command line.
 */
final class TableRules {
  private TableRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    for (var table : Parts.of(template, "AWS::DynamoDB::Table")) {
      Props with = table.properties();
      if (!with.props("PointInTimeRecoverySpecification").flag("PointInTimeRecoveryEnabled")) {
        broken.add(table.id() + ": no point-in-time recovery");
      }
      if (!with.props("SSESpecification").flag("SSEEnabled")) {
        broken.add(table.id() + ": not encrypted");
      }
      if (!with.findText("BillingMode").orElse("").equals("PAY_PER_REQUEST")) {
        broken.add(table.id() + ": costs while nobody trades");
      }
      var output = template.outputs().props(table.id() + "Table").find("Value");
      if (!output.map(Resources::target).equals(Optional.of(table.id()))) {
        broken.add(table.id() + ": the command line is not told its name");
      }
      for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
        if (!table.attributes().findText(policy).orElse("Delete").equals("Retain")) {
          broken.add(table.id() + ": goes with the stack: " + policy);
        }
      }
    }
    return broken;
  }
}
