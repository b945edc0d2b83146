package signaldesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JournalTest {

  @Test
  void aBookingIsOneLineWithItsMoneyToTheCent() {
    String line =
        Journal.readable(
            "{\"level\":\"INFO\",\"event\":\"booking\",\"accountId\":\"1001\",\"symbol\":\"NQ1!\","
                + "\"direction\":\"LONG\",\"gross\":205.00,\"fees\":2.80,\"net\":202.20}");

    assertTrue(
        line.endsWith("booking  account 1001 NQ1! long gross 205.00 fees 2.80 net 202.20"), line);
  }

  @Test
  void troubleIsToldWithItsLevelAndTheRestIsOnlyForTheFile() {
    assertTrue(
        Journal.readable("{\"level\":\"ALARM\",\"event\":\"stale\",\"reason\":\"why\"}")
            .endsWith("ALARM stale why"));
    assertEquals("", Journal.readable("{\"level\":\"INFO\",\"event\":\"read\"}"));
    assertEquals("", Journal.readable("a stack trace"));
    assertEquals("", Journal.readable("{broken"));
  }
}
