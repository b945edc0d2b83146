package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Adds accounts to a desk's file as text, behind those that stand there. Every character of the
 * file stays: comments, order, ends of lines.
 */
public final class AccountsText {
  private static final Pattern LINE_END = Pattern.compile("\r?\n");
  private static final String INDENT = "  ";

  private AccountsText() {}

  /**
   * The file with these lines below {@code accounts:}.
   *
   * @param yaml a desk's file in order
   * @param entries the lines to add, an account's key not indented, two spaces for what is below
   * @return empty if the file's accounts stand in braces, which text cannot be added to safely
   */
  public static Optional<String> with(String yaml, List<String> entries) {
    List<String> lines = new ArrayList<>(List.of(LINE_END.split(yaml, -1)));
    Optional<NodeTuple> section = section(yaml);
    if (section.isEmpty()) {
      atTheEnd(lines, entries);
    } else if (section.get().getValueNode() instanceof MappingNode accounts
        && !accounts.getValue().isEmpty()) {
      if (accounts.getFlowStyle() == FlowStyle.FLOW) {
        return Optional.empty();
      }
      Node first = accounts.getValue().getFirst().getKeyNode();
      int column = first.getStartMark().map(Mark::getColumn).orElseThrow();
      insert(lines, behindComments(lines, lastLine(accounts) + 1, column), column, entries);
    } else {
      Node key = section.get().getKeyNode();
      openUp(lines, section.get().getValueNode());
      insert(lines, lastLine(key) + 1, column(key) + INDENT.length(), entries);
    }
    return Optional.of(String.join(yaml.contains("\r\n") ? "\r\n" : "\n", lines));
  }

  private static Optional<NodeTuple> section(String yaml) {
    return new Compose(LoadSettings.builder().build())
        .composeString(yaml)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(file ->
            file.getValue().stream()
                .filter(entry ->
                    entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("accounts"))
                .findFirst());
  }

  private static void atTheEnd(List<String> lines, List<String> entries) {
    if (lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    lines.add("");
    lines.add("accounts:");
    insert(lines, lines.size(), INDENT.length(), entries);
    lines.add("");
  }

  private static void insert(List<String> lines, int at, int column, List<String> entries) {
    String indent = " ".repeat(column);
    lines.addAll(at, entries.stream().map(line -> indent + line).toList());
  }

  /** Takes {@code {}} or {@code null} away, which stands for no accounts. */
  private static void openUp(List<String> lines, Node nothing) {
    Mark from = nothing.getStartMark().orElseThrow();
    Mark to = nothing.getEndMark().orElseThrow();
    if (from.getLine() == to.getLine()) {
      String line = lines.get(from.getLine());
      lines.set(
          from.getLine(),
          (line.substring(0, line.offsetByCodePoints(0, from.getColumn())).stripTrailing()
              + line.substring(line.offsetByCodePoints(0, to.getColumn()))));
    }
  }

  /** Past the comments that are indented deeper than an account: they are about the last one. */
  private static int behindComments(List<String> lines, int at, int column) {
    int line = at;
    while (line < lines.size()
        && lines.get(line).stripLeading().startsWith("#")
        && lines.get(line).indexOf('#') > column) {
      line++;
    }
    return line;
  }

  /** The last line that something of this node stands on; a block's own end is far behind it. */
  private static int lastLine(Node node) {
    if (node instanceof CollectionNode<?> many
        && many.getFlowStyle() == FlowStyle.BLOCK
        && !many.getValue().isEmpty()) {
      return switch (node) {
        case MappingNode mapping -> {
          NodeTuple last = mapping.getValue().getLast();
          yield Math.max(lastLine(last.getKeyNode()), lastLine(last.getValueNode()));
        }
        case SequenceNode sequence -> lastLine(sequence.getValue().getLast());
        default -> throw new IllegalStateException("a collection of another kind");
      };
    }
    Mark end = node.getEndMark().orElseThrow();
    // A block of text (| or >) ends where the next line begins.
    return end.getColumn() == 0 ? end.getLine() - 1 : end.getLine();
  }

  private static int column(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(0);
  }
}
