package signaldesk.reportpnl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import signaldesk.report.Period;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Version;
import signaldesk.reportpnl.form.ReportJson;
import signaldesk.reportpnl.make.Costs;
import signaldesk.reportpnl.make.Draft;
import signaldesk.reportpnl.make.Sheets;
import signaldesk.reportpnl.page.Sheet;

/**
 * A day that was worked out by hand, held against files that somebody read figure by figure: two
 * figures that change places fail here.
 */
class WorkedDayTest {
  private static final Instant MADE = Instant.parse("2026-11-24T00:05:00Z");
  private static final Version SECOND =
      new Version(
          Samples.MONDAY,
          Audience.DESK,
          2,
          Version.State.CORRECTION,
          1,
          "its figures changed afterwards",
          "a digest",
          MADE);

  private final Draft.Made made = made();

  @Test
  void theJsonIsTheReviewedOne() throws IOException {
    assertEquals(reviewed("worked-day.json"), lines(shortened()));
  }

  /** Every part of a cut is written as those by side are; of the others the file has the keys. */
  private String shortened() throws IOException {
    ObjectNode json =
        (ObjectNode)
            JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .readTree(ReportJson.write(made.report(), SECOND));
    ObjectNode cuts = json.withObject("cuts");
    for (Map.Entry<String, JsonNode> cut : cuts.properties()) {
      if (!cut.getKey().equals("side")) {
        ArrayNode keys = cuts.arrayNode();
        cut.getValue().forEach(part -> keys.add(part.path("key")));
        cut.setValue(keys);
      }
    }
    return json.toPrettyString();
  }

  @Test
  void thePageShowsTheReviewedFigures() throws IOException {
    Sheet sheet = Sheets.of(made, SECOND, Map.of("owner-1", "First", "owner-2", "Second"), MADE);

    assertEquals(reviewed("worked-day.txt"), lines(text(sheet)));
  }

  private static Draft.Made made() {
    Draft draft = new Draft(Period.of(Samples.MONDAY), Audience.DESK, new StringBuilder());
    new WorkedDay().tell(draft);
    return draft.made(Costs.COUNTED);
  }

  /** A row a line, a bar between its cells. */
  private static String text(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    Sheet.Head head = sheet.head();
    row(text, List.of(head.title(), head.subject(), head.state(), head.version()));
    row(text, List.of("Net", head.net().dollars().toString()));
    sheet.figures().forEach(one -> row(text, List.of(one.label(), one.value(), one.note())));
    sheet
        .hours()
        .forEach(hour ->
            row(
                text,
                List.of(
                    "hour " + hour.label(),
                    Long.toString(hour.trades()),
                    hour.net().dollars().toString())));
    for (Sheet.Section section : sheet.sections()) {
      text.append("\n== ").append(section.title()).append(" ==\n");
      for (Sheet.Table table : section.tables()) {
        text.append("\n-- ").append(table.caption()).append(" --\n");
        row(text, table.columns());
        table.rows().forEach(one -> row(text, one.cells()));
        table.totals().forEach(one -> row(text, one.cells()));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(String.join(" | ", cells).strip()).append('\n');
  }

  private static String reviewed(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(WorkedDayTest.class.getResourceAsStream(name), name)) {
      return lines(new String(file.readAllBytes(), UTF_8));
    }
  }

  private static String lines(String text) {
    return String.join("\n", text.lines().toList());
  }
}
