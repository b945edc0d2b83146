package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

class OrderJsonTest {
  private static final Instant FIRED = Instant.parse("2026-11-23T15:30:00Z");
  private static final OrderRequest ENTRY =
      new OrderRequest(
          "1001",
          "1795447800250-00112233445566aa",
          "00112233445566aabbccddeeff001122",
          "nq-5m",
          "NQ1!",
          Target.LONG,
          new BigDecimal("21010.250"),
          FIRED,
          FIRED.plusMillis(250),
          FIRED.plusSeconds(60));

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    assertEquals(ENTRY, OrderJson.read(OrderJson.write(ENTRY)));
  }

  @Test
  void aSignalWithoutPriceHasNone() {
    OrderRequest unpriced =
        new OrderRequest(
            ENTRY.accountId(),
            ENTRY.orderId(),
            ENTRY.signalId(),
            ENTRY.hook(),
            ENTRY.symbol(),
            Target.FLAT,
            null,
            FIRED,
            FIRED,
            FIRED);

    assertEquals(unpriced, OrderJson.read(OrderJson.write(unpriced)));
  }

  @Test
  void aFieldOfANewerSenderIsIgnored() {
    assertEquals(ENTRY, OrderJson.read(OrderJson.write(ENTRY).replaceFirst("\\{", "{\"new\":1,")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{}",
        "{\"accountId\":1001}",
        "{\"accountId\":\"\"}"
      })
  void aBodyThatIsNoOrderMessageIsRefusedByName(String body) {
    assertThrows(BadMessage.class, () -> OrderJson.read(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"accountId", "orderId", "target", "price", "firedAt", "entryDeadline"})
  void aFieldThatCannotBeReadIsNamedAndNeverQuoted(String field) {
    String body = OrderJson.write(ENTRY).replaceFirst("(\"" + field + "\":)\"[^\"]*\"", "$1{}");

    BadMessage bad = assertThrows(BadMessage.class, () -> OrderJson.read(body));

    assertEquals("an order message's " + field + " is a text", bad.getMessage());
  }

  @Test
  void aTargetNobodyKnowsIsRefused() {
    String body = OrderJson.write(ENTRY).replace("LONG", "LONGER");

    assertThrows(BadMessage.class, () -> OrderJson.read(body));
  }
}
