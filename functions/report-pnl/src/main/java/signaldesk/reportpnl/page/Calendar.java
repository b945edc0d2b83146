package signaldesk.reportpnl.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import signaldesk.reportpnl.page.Sheet.Day;

/** Months as people know them: a row a week, Monday to Friday, each day with what it earned. */
final class Calendar {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri");

  private Calendar() {}

  static void draw(Markup page, List<Day> days) {
    Map<LocalDate, Day> byDate = days.stream().collect(Collectors.toMap(Day::day, day -> day));
    long most = days.stream().mapToLong(day -> Math.abs(day.net().cents())).max().orElse(1);
    Map<YearMonth, List<Day>> months =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> YearMonth.from(day.day()), TreeMap::new, Collectors.toList()));
    page.open("div", "class", "calendars");
    for (YearMonth month : months.keySet()) {
      month(page, month, byDate, Math.max(1, most));
    }
    page.close().line();
  }

  private static void month(Markup page, YearMonth month, Map<LocalDate, Day> byDate, long most) {
    page.open("table", "class", "calendar").leaf("caption", MONTH.format(month));
    page.open("thead").open("tr");
    WEEKDAYS.forEach(day -> page.leaf("th", day, "scope", "col"));
    page.close().close().open("tbody");
    LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
    for (; !YearMonth.from(monday).isAfter(month); monday = monday.plusDays(7)) {
      if (YearMonth.from(monday.plusDays(4)).isBefore(month)) {
        continue;
      }
      page.open("tr");
      for (int i = 0; i < WEEKDAYS.size(); i++) {
        cell(page, month, monday.plusDays(i), byDate, most);
      }
      page.close();
    }
    page.close().close().line();
  }

  private static void cell(
      Markup page, YearMonth month, LocalDate date, Map<LocalDate, Day> byDate, long most) {
    Day day = byDate.get(date);
    if (!YearMonth.from(date).equals(month)) {
      page.leaf("td", "", "class", "out");
      return;
    }
    page.open("td", "class", day == null || !day.hasResult() ? "idle" : shade(day, most));
    page.leaf("span", Integer.toString(date.getDayOfMonth()), "class", "date");
    if (day != null && day.hasResult()) {
      page.leaf("b", Shown.number(day.net().dollars(), 0));
      page.leaf("small", Shown.count(day.trades()) + (day.trades() == 1 ? " trade" : " trades"));
    }
    page.close();
  }

  /** Four depths of each colour; the sign says the same without one. */
  private static String shade(Day day, long most) {
    long depth = Math.min(4, 1 + Math.abs(day.net().cents()) * 4 / (most + 1));
    return day.net().cents() < 0 ? "lost l" + depth : day.net().cents() > 0 ? "won w" + depth : "";
  }
}
