package signaldesk.reportpnl.page;

import signaldesk.reportpnl.page.Sheet.Row;
import signaldesk.reportpnl.page.Sheet.Table;

/** Tables with heads that a reader's software can find, and losses in red beside their minus. */
final class Tables {
  private Tables() {}

  static void draw(Markup page, Table table) {
    page.open(
        "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", table.caption());
    page.open("table").leaf("caption", table.caption()).open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      page.leaf("th", table.columns().get(i), "scope", "col", "class", align(table, i));
    }
    page.close().close().open("tbody");
    table.rows().forEach(row -> row(page, table, row));
    page.close();
    if (!table.totals().isEmpty()) {
      page.open("tfoot");
      table.totals().forEach(row -> row(page, table, row));
      page.close();
    }
    page.close().close().line();
  }

  private static void row(Markup page, Table table, Row row) {
    page.open("tr");
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      if (i == 0) {
        page.leaf("th", cell, "scope", "row", "class", align(table, i));
      } else {
        boolean loss = i >= table.texts() && cell.startsWith("−");
        page.leaf("td", cell, "class", align(table, i) + (loss ? " loss" : ""));
      }
    }
    page.close();
  }

  private static String align(Table table, int column) {
    return column < table.texts() ? "words" : "figure";
  }
}
