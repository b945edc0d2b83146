package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.alert.AlertMessage;

/** The forms that the queue's contract does not show: what others send, and what nobody reads. */
class AlertJsonTest {
  @Test
  void aScheduleSendsItsOwnTime() {
    assertEquals(
        new AlertMessage.Watch(Instant.parse("2026-11-23T12:01:00Z")),
        AlertJson.read("{\"kind\":\"watch\",\"at\":\"2026-11-23T12:01:00Z\"}"));
  }

  @Test
  void whatANewerSenderAddsIsIgnored() {
    assertEquals(
        new AlertMessage.OfSignal("premium", "abc"),
        AlertJson.read(
            """
            {"kind":"signal","new":{"a":[1]},"channel":"premium","signalId":"abc","more":null}\
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "[\"secret\"]",
        "{\"kind\":\"secret\"}",
        "{\"kind\":\"signal\",\"channel\":\"secret\"}",
        "{\"kind\":\"watch\",\"at\":\"secret\"}",
        "{\"kind\":\"over\",\"alarm\":\"secret\",\"subject\":\"s\",\"at\":\"2026-11-23T12:01:00Z\"}"
      })
  void whatIsNoAlertMessageIsRefusedWithoutQuotingIt(String body) {
    BadMessage bad = assertThrows(BadMessage.class, () -> AlertJson.read(body));

    assertFalse(String.valueOf(bad.getMessage()).contains("secret"));
  }
}
