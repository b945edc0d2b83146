package signaldesk.reportpnl.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Account;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Entry;
import signaldesk.pnl.Marker;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Posting;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradeId;

class TradeCsvTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  @Test
  void aTradeIsALineThatEveryReaderTakes() throws IOException {
    StringBuilder out = new StringBuilder();
    Account account =
        new Account("1001", "owner-1", "a, \"b\"", "-1+cmd", "50K", "paper", Map.of());

    new TradeCsv(out).line(trade("=HYPERLINK(1)"), account);

    List<String> lines = List.of(out.toString().split("\r\n", -1));
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("tradingDay,closedAt,openedAt,heldSeconds,accountId,"));
    // E1 of the accounting rules: 12.50 points, 250.00 gross, 2.80 fees
    assertEquals(
        "2026-11-23,2026-11-23T15:40:00Z,2026-11-23T15:30:00Z,600,1001,owner-1,\"a,"
            + " \"\"b\"\"\",'-1+cmd,"
            + "50K,'=HYPERLINK(1),NQ1!,CON.F.US.ENQ.Z26,long,1,20000.00,20012.50,20000.25,12.50,250.00,"
            + "2.80,247.20,false,s1,s2",
        lines.get(1).substring(0, lines.get(1).lastIndexOf(',')));
    assertEquals("", lines.get(2));
  }

  private static Trade trade(String hook) {
    Marker opened = new Marker(Instant.parse("2026-11-23T15:30:00Z"), "1");
    Marker closed = new Marker(Instant.parse("2026-11-23T15:40:00Z"), "2");
    return new Trade(
        TradeId.closed("1001", "CON.F.US.ENQ.Z26", opened, closed, DAY),
        "1001",
        "CON.F.US.ENQ.Z26",
        "NQ1!",
        Direction.LONG,
        new Entry(opened, "owner-1", "s1", hook, "NQ1!", new BigDecimal("20000.25")),
        closed,
        "s2",
        1,
        80_000,
        80_050,
        false,
        true,
        List.of(
            new Posting(DAY, new Pnl(new BigDecimal("12.50"), new Money(25_000), new Money(280)))));
  }
}
