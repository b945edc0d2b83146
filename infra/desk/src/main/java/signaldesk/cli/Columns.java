package signaldesk.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their widest cell. */
public final class Columns {
  private final List<List<String>> rows = new ArrayList<>();

  public Columns(String... headings) {
    rows.add(List.of(headings));
  }

  public Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The heading and the rows. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column))
            .append(" ".repeat(2 + width(column) - row.get(column).length()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
