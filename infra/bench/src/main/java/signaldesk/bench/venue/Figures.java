package signaldesk.bench.venue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import signaldesk.gateway.Executed;

/** Dollars, to the cent. */
record Figures(BigDecimal gross, BigDecimal fees, BigDecimal net) {
  private static final Figures NONE =
      new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  Figures {
    gross = gross.setScale(2, RoundingMode.UNNECESSARY);
    fees = fees.setScale(2, RoundingMode.UNNECESSARY);
    net = net.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Of fills as the venue has them. */
  static Figures of(List<Executed> fills) {
    Figures sum = NONE;
    for (Executed fill : fills) {
      BigDecimal gross = fill.pnl() == null ? BigDecimal.ZERO : fill.pnl();
      sum = sum.plus(new Figures(gross, fill.fees(), gross.subtract(fill.fees())));
    }
    return sum;
  }

  /** Of trades as the read API tells them. */
  static Figures of(JsonNode trades) {
    Figures sum = NONE;
    for (JsonNode trade : trades) {
      sum =
          sum.plus(
              new Figures(
                  trade.path("grossDollars").decimalValue(),
                  trade.path("fees").decimalValue(),
                  trade.path("netDollars").decimalValue()));
    }
    return sum;
  }

  private Figures plus(Figures other) {
    return new Figures(gross.add(other.gross), fees.add(other.fees), net.add(other.net));
  }
}
