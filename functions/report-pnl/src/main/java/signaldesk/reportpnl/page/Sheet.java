package signaldesk.reportpnl.page;

import java.time.LocalDate;
import java.util.List;
import signaldesk.instrument.Money;

/**
 * What stands on the page, figures already as a reader sees them.
 *
 * @param curve cumulative net trade by trade; empty where nothing closed
 * @param falls how far below its peak that was, zero or less
 * @param deepest the deepest drawdown, trade by trade, zero or less
 * @param marks labels under the curve
 * @param days net by trading day; a calendar is drawn of more than one
 * @param notes what the reader has to know to read the figures right
 */
public record Sheet(
    Head head,
    List<Figure> figures,
    List<Chart.Point> curve,
    List<Chart.Point> falls,
    Money deepest,
    List<EquityChart.Mark> marks,
    List<HourChart.Bar> hours,
    List<Day> days,
    List<Section> sections,
    List<String> notes) {
  public Sheet {
    figures = List.copyOf(figures);
    curve = List.copyOf(curve);
    falls = List.copyOf(falls);
    marks = List.copyOf(marks);
    hours = List.copyOf(hours);
    days = List.copyOf(days);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * The top of the page.
   *
   * @param title the day or days, {@code Monday, 23 November 2026}
   * @param subject whose, {@code Whole desk}
   * @param state {@code Final}
   * @param version which version, what it replaces and why
   * @param made when, and from what
   * @param net the figure that everybody looks for
   */
  public record Head(
      String title, String subject, String state, String version, String made, Money net) {}

  /**
   * A figure that stands alone.
   *
   * @param note what it is made of, small, under it
   * @param loss whether it is red
   */
  public record Figure(String label, String value, String note, boolean loss) {}

  /** A trading day. */
  public record Day(LocalDate day, long trades, Money net) {
    /**
     * Whether there is anything to show: a position may earn or cost on a day it does not close.
     */
    boolean hasResult() {
      return trades > 0 || net.cents() != 0;
    }
  }

  /**
   * Tables that belong together.
   *
   * @param wide whether each takes the whole width
   */
  public record Section(String title, String text, boolean wide, List<Table> tables) {
    public Section {
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table; its first column is text, and heads the row.
   *
   * @param texts how many columns from the left are text; the others are figures
   */
  public record Table(
      String caption, int texts, List<String> columns, List<Row> rows, List<Row> totals) {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      totals = List.copyOf(totals);
    }
  }

  /** A row's cells, left to right. */
  public record Row(List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
