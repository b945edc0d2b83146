package signaldesk.cli.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML as a tree of nodes that know their lines. */
final class Yaml {
  private Yaml() {}

  /** The file's keys and values; whatever is no YAML is noted. */
  static Mapping read(String text, Problems problems) {
    At top = new At(1, "");
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel("desk file").build()).composeString(text);
      if (root.isEmpty()) {
        problems.add(top, "the file is empty; infra/desk/example-desk.yaml shows what goes in");
        return Mapping.none(top, problems);
      }
      return new Value(root.get(), top, problems).mapping("keys and values, owners: and so on");
    } catch (MarkedYamlEngineException e) {
      problems.add(new At(e.getProblemMark().map(Yaml::line).orElse(1), ""), e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(top, String.valueOf(e.getMessage()));
    }
    return Mapping.none(top, problems);
  }

  /** The line a node starts on, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().map(Yaml::line).orElse(1);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
