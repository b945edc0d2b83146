package signaldesk.adapter.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.instrument.Instruments;

class FrontMonthTest {
  @ParameterizedTest
  @CsvSource({
    // The third Friday of December 2026 is the 18th, so its Monday is the 14th.
    "NQ1!, 2026-12-13, CON.F.US.ENQ.Z26",
    "NQ1!, 2026-12-14, CON.F.US.ENQ.H27",
    "MNQ1!, 2026-11-23, CON.F.US.MNQ.Z26",
    // CME's example: 16 March 2026 for the expiry of 20 March 2026.
    "ES1!, 2026-03-15, CON.F.US.EP.H26",
    "ES1!, 2026-03-16, CON.F.US.EP.M26",
    // What a gateway listed about 20 March 2026.
    "GC1!, 2026-03-20, CON.F.US.GCE.J26",
    "PL1!, 2026-03-20, CON.F.US.PLE.J26",
    "SI1!, 2026-03-20, CON.F.US.SIE.K26",
    "CL1!, 2026-03-20, CON.F.US.CLE.K26",
    "NG1!, 2026-03-20, CON.F.US.NGE.J26",
    // And on 29 September 2026.
    "MGC1!, 2026-09-29, CON.F.US.MGC.Z26"
  })
  void theFrontMonthIsTheNearestThatHasNotRolled(String symbol, LocalDate day, String contract) {
    assertEquals(contract, FrontMonth.of(Instruments.get(symbol), day).id());
  }
}
