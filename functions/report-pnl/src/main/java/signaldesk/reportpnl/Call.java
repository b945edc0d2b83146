package signaldesk.reportpnl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import signaldesk.pnl.TradingDays;
import signaldesk.report.stored.Version.State;

/** What the function is asked for. */
sealed interface Call {
  /** The exchange's own time, in which the schedules are set. */
  ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /**
   * The schedule's: {@code {"report": "final", "at": "2026-11-23T00:05:00Z"}}.
   *
   * @param day the trading day of that calendar day in Chicago: the final report is made after the
   *     next one has begun
   */
  record Scheduled(State state, LocalDate day) implements Call {}

  /** An operator's: {@code {"from": "2026-11-02", "to": "2026-11-06"}}, both included. */
  record OnDemand(LocalDate from, LocalDate to) implements Call {}

  /**
   * Reads the event.
   *
   * @throws IllegalArgumentException if it asks for nothing that can be made; says what is wrong
   */
  static Call read(InputStream event) throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(event);
    if (json.hasNonNull("report")) {
      return new Scheduled(state(json.path("report").asText()), day(json.path("at").asText()));
    }
    LocalDate from = date(json, "from");
    LocalDate to = date(json, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to is before from");
    }
    return new OnDemand(from, to);
  }

  private static LocalDate date(JsonNode json, String name) {
    try {
      return LocalDate.parse(json.path(name).asText());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is a day, as 2026-11-23", e);
    }
  }

  private static State state(String report) {
    return switch (report) {
      case "preliminary" -> State.PRELIMINARY;
      case "final" -> State.FINAL;
      default -> throw new IllegalArgumentException("report is preliminary or final");
    };
  }

  private static LocalDate day(String at) {
    try {
      LocalDate date = Instant.parse(at).atZone(CHICAGO).toLocalDate();
      return TradingDays.RULE.of(date.atTime(12, 0).atZone(CHICAGO).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at is an instant, as 2026-11-24T00:05:00Z", e);
    }
  }
}
