package signaldesk.reportpnl.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import signaldesk.reportpnl.page.Sheet.Figure;
import signaldesk.reportpnl.page.Sheet.Head;
import signaldesk.reportpnl.page.Sheet.Section;

/** The report as one HTML page. */
public final class Page {
  private static final String STYLE = style();

  private Page() {}

  /** Writes the page. */
  public static String of(Sheet sheet) {
    Markup page = new Markup();
    page.ours("<!doctype html>\n").open("html", "lang", "en").open("head");
    page.ours("<meta charset=\"utf-8\"/>");
    page.ours("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
    page.ours("<meta name=\"color-scheme\" content=\"light dark\"/>");
    page.leaf("title", "P&L " + sheet.head().title() + " · " + sheet.head().subject());
    page.open("style").ours(STYLE).close().close().line();
    page.open("body").open("main");
    head(page, sheet.head());
    figures(page, sheet);
    charts(page, sheet);
    sheet.sections().forEach(section -> section(page, section));
    notes(page, sheet);
    page.close().close().close().line();
    return page.toString();
  }

  private static void head(Markup page, Head head) {
    page.open("header").open("div");
    page.leaf("p", "Signal Desk", "class", "brand");
    page.leaf("h1", head.title());
    page.open("p", "class", "subject")
        .text(head.subject() + " ")
        .leaf("span", head.state(), "class", "state")
        .close();
    page.leaf("p", head.version(), "class", "small").close();
    page.open("div", "class", "net");
    page.leaf("p", "Net profit and loss", "class", "label");
    page.leaf(
        "p", Shown.signed(head.net()), "class", ("big " + Shown.tone(head.net().cents())).strip());
    page.leaf("p", "US dollars after fees", "class", "small");
    page.close().close().line();
  }

  private static void figures(Markup page, Sheet sheet) {
    page.open("dl", "class", "figures");
    for (Figure figure : sheet.figures()) {
      page.open("div");
      page.leaf("dt", figure.label());
      page.leaf("dd", figure.value(), figure.loss() ? "class" : "", "loss");
      page.leaf("dd", figure.note(), "class", "small");
      page.close();
    }
    page.close().line();
  }

  private static void charts(Markup page, Sheet sheet) {
    if (sheet.curve().isEmpty()) {
      page.leaf("p", "No trade closed at a known price.", "class", "none").line();
    } else {
      page.open("section").leaf("h2", "Equity curve");
      page.leaf("p", "Cumulative net in dollars after each closed trade.", "class", "small");
      EquityChart.draw(page, sheet.curve(), sheet.falls(), sheet.deepest(), sheet.marks());
      page.close().line();
    }
    boolean calendar = sheet.days().size() > 1;
    if (calendar) {
      page.open("section").leaf("h2", "Days");
      page.leaf("p", "Net in dollars by trading day, 17:00 to 17:00 in Chicago.", "class", "small");
      Calendar.draw(page, sheet.days());
      page.close().line();
    }
    if (sheet.curve().isEmpty()) {
      return; // an hour has what closed in it
    }
    page.open("section").leaf("h2", "Hours");
    page.leaf("p", "Net in dollars by the hour of closing, Chicago time.", "class", "small");
    HourChart.draw(page, sheet.hours(), "Chicago time");
    page.close().line();
  }

  private static void section(Markup page, Section section) {
    page.open("section").leaf("h2", section.title());
    if (!section.text().isEmpty()) {
      page.leaf("p", section.text(), "class", "small");
    }
    page.open("div", "class", section.wide() ? "tables" : "tables pair");
    section.tables().forEach(table -> Tables.draw(page, table));
    page.close().close().line();
  }

  private static void notes(Markup page, Sheet sheet) {
    page.open("footer").leaf("h2", "How to read this").open("ul");
    sheet.notes().forEach(note -> page.leaf("li", note));
    page.close();
    page.leaf("p", sheet.head().made(), "class", "small").close();
  }

  private static String style() {
    try (InputStream file =
        Objects.requireNonNull(Page.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
