package signaldesk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

  @Test
  void aBookingIsOneLineWithItsMoneyToTheCent() {
    String line =
        Journal.readable(
            "{\"event\":\"booking\",\"accountId\":\"1001\",\"symbol\":\"NQ1!\","
                + "\"direction\":\"LONG\",\"gross\":205.00,\"fees\":2.80,\"net\":202.20}");

    assertTrue(
        line.endsWith("booking  account 1001 NQ1! long gross 205.00 fees 2.80 net 202.20"), line);
  }

  @Test
  void aChatsMessageIsShownAsItIsOnceTheDeskIsReady() {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (Journal journal = new Journal(Path.of("none"), new PrintStream(shown, true, UTF_8))) {
      journal.chat("premium", "before");
      journal.tell();
      journal.chat("premium", "🟢 LONG\n100% {\"event\"}");
    }
    List<String> lines = shown.toString(UTF_8).lines().toList();
    assertTrue(lines.getFirst().endsWith("  chat     premium"), lines.toString());
    assertEquals(List.of("    | 🟢 LONG", "    | 100% {\"event\"}"), lines.subList(1, 3));
  }

  @Test
  void troubleIsToldWithItsLevelAndTheRestIsOnlyForTheFile() {
    assertTrue(
        Journal.readable("{\"level\":\"ALARM\",\"event\":\"stale\",\"reason\":\"why\"}")
            .endsWith("ALARM stale why"));
    assertEquals("", Journal.readable("{\"event\":\"read\"}"));
    assertEquals("", Journal.readable("a stack trace"));
    assertEquals("", Journal.readable("{broken"));
  }
}
