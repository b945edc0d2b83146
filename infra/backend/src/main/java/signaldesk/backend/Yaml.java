package signaldesk.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML as CloudFormation writes it, to maps, lists, strings, longs and booleans. A short tag
 * becomes its long form: {@code !Ref X} is {@code {Ref: X}}, {@code !GetAtt X.Arn} is {@code
 * {Fn::GetAtt: [X, Arn]}}.
 */
final class Yaml {
  private Yaml() {}

  static Map<String, Object> read(String text) {
    Node root =
        new Compose(LoadSettings.builder().build())
            .composeString(text)
            .orElseThrow(() -> new IllegalArgumentException("the template is empty"));
    if (!(root instanceof MappingNode mapping)) {
      throw new IllegalArgumentException("the template is not a mapping");
    }
    return mapping(mapping);
  }

  private static Map<String, Object> mapping(MappingNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (var entry : node.getValue()) {
      String key = ((ScalarNode) entry.getKeyNode()).getValue();
      if (map.put(key, value(entry.getValueNode())) != null) {
        throw new IllegalArgumentException("twice in one mapping: " + key + place(node));
      }
    }
    return map;
  }

  private static Object value(Node node) {
    Object plain =
        switch (node) {
          case MappingNode mapping -> mapping(mapping);
          case SequenceNode sequence -> sequence(sequence);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new IllegalArgumentException("unknown YAML" + place(node));
        };
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? intrinsic(tag.substring(1), plain) : plain;
  }

  private static List<Object> sequence(SequenceNode node) {
    List<Object> list = new ArrayList<>();
    node.getValue().forEach(element -> list.add(value(element)));
    return list;
  }

  private static Object scalar(ScalarNode node) {
    Tag tag = node.getTag();
    if (tag.equals(Tag.INT)) {
      return Long.valueOf(node.getValue());
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(node.getValue());
    }
    return node.getValue();
  }

  private static Map<String, Object> intrinsic(String tag, Object argument) {
    if (tag.equals("Ref") || tag.equals("Condition")) {
      return Map.of(tag, argument);
    }
    if (tag.equals("GetAtt") && argument instanceof String path) {
      int dot = path.indexOf('.');
      return Map.of("Fn::GetAtt", List.of(path.substring(0, dot), path.substring(dot + 1)));
    }
    return Map.of("Fn::" + tag, argument);
  }

  private static String place(Node node) {
    return node.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
  }
}
