package signaldesk.sendalert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryMessenger;

/**
 * A day of 40 signals, {@code day.txt}, from the webhook to the chat: members see exactly what
 * {@code day-told.txt} holds. Its averages, points and dollars were worked out again from the day's
 * quotes alone, apart from this program; the words were read by a person.
 */
class DayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(at("14:59:00"), chats);
  private List<String> last = List.of();

  @Test
  void membersAreToldExactlyWhatHappened() throws IOException {
    int signals = 0;
    for (String line : text("day.txt").lines().toList()) {
      if (!line.startsWith("#")) {
        List<String> words = List.of(line.split(" +"));
        desk.runUntil(at(words.getFirst()));
        signals += step(words.subList(1, words.size()));
      }
    }
    desk.runUntil(at("23:00:00"));

    assertEquals(40, signals);
    assertEquals(text("day-told.txt"), String.join("\n\n----\n\n", chats.shown("premium")) + "\n");
    assertTrue(desk.alerts.isEmpty());
    assertEquals(List.of(), desk.parked);
  }

  /** How many signals it was. */
  private int step(List<String> words) {
    switch (words.getFirst()) {
      case "refuse" -> desk.refused.addAll(words.subList(1, words.size()));
      case "allow" -> desk.refused.removeAll(words.subList(1, words.size()));
      case "again" -> {
        assertEquals(200, post(last, Instant.parse(last.getLast())));
        return 1;
      }
      case "late" -> {
        assertEquals(
            200,
            post(words.subList(1, words.size()), desk.time.instant().minus(Duration.ofMinutes(2))));
        return 1;
      }
      default -> {
        Instant fired = desk.time.instant();
        last = new ArrayList<>(words);
        last.add(fired.toString());
        assertEquals(202, post(words, fired), words.toString());
        return 1;
      }
    }
    return 0;
  }

  private int post(List<String> words, Instant fired) {
    return desk.post(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), fired);
  }

  private static Instant at(String time) {
    return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
  }

  private static String text(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(DayTest.class.getResourceAsStream("/" + name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
