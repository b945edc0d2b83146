package signaldesk.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Instruments;
import signaldesk.instrument.Money;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Cycle;
import signaldesk.pnl.Direction;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Totals;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;

/**
 * The worked examples of the accounting rules. NQ: 0.25 = 5.00 USD, 1.40 a side; MNQ: 0.50, 0.37.
 */
class WorkedExamplesTest {

  @Test
  void e1LongOneNqGainsFiftyTicks() {
    Fills nq = Fills.nq();

    Trade trade = only(nq, nq.buy(1, "20000.00"), nq.sell(1, "20012.50"));

    // 12.50 points = 50 ticks x 5.00 = 250.00; fees 2 x 1.40
    assertEquals(pnl("12.50", "250.00", "2.80"), trade.pnl());
    assertEquals(usd("247.20"), trade.pnl().net());
    assertEquals(new BigDecimal("20000.00"), trade.entryPrice());
    assertEquals(new BigDecimal("20012.50"), trade.exitPrice());
    assertEquals(Direction.LONG, trade.direction());
  }

  @Test
  void e2ShortThreeMnqGainWhenThePriceFalls() {
    Fills mnq = Fills.mnq();

    Trade trade = only(mnq, mnq.sell(3, "20010.25"), mnq.buy(3, "20004.75"));

    // 5.50 points x 3 = 16.50 points x 2 USD = 33.00; fees 6 x 0.37 = 2.22
    assertEquals(pnl("16.50", "33.00", "2.22"), trade.pnl());
    assertEquals(usd("30.78"), trade.pnl().net());
    assertEquals(new BigDecimal("5.50"), trade.pointsPerContract());
    assertEquals(Direction.SHORT, trade.direction());
  }

  @Test
  void e3APartialCloseLeavesTheAverageAlone() {
    Fills nq = Fills.nq();
    Book three = run(nq, nq.buy(1, "20000.00"), nq.buy(2, "20003.00")).book();
    // (20,000.00 + 2 x 20,003.00) / 3 = 20,002.00
    assertEquals(new BigDecimal("20002.00"), entryPrice(three));

    Book two = three.apply(nq.sell(1, "20005.00"), TradingDays.RULE).book();
    // 20,005.00 - 20,002.00 = 3.00 points x 20 = 60.00; fees so far 4 x 1.40
    assertEquals(pnl("3.00", "60.00", "5.60"), cycle(two).pnl());
    assertEquals(new BigDecimal("20002.00"), entryPrice(two));

    Trade trade = two.apply(nq.sell(2, "19998.50"), TradingDays.RULE).closed().orElseThrow();
    // 60.00 + 2 x (19,998.50 - 20,002.00) x 20 = 60.00 - 140.00
    assertEquals(pnl("-4.00", "-80.00", "8.40"), trade.pnl());
    assertEquals(usd("-88.40"), trade.pnl().net());
    assertEquals(3, trade.quantity());
    // (20,005.00 + 2 x 19,998.50) / 3 = 20,000 2/3
    assertEquals(new BigDecimal("20000.666667"), trade.exitPrice());
  }

  @Test
  void e4AnAverageThatDoesNotEndStaysExact() {
    Fills mnq = Fills.mnq();
    Book three = run(mnq, mnq.buy(1, "20000.00"), mnq.buy(2, "20000.25")).book();
    // (80,000 + 2 x 80,001) ticks / 3 = 80,000 2/3 ticks = 20,000 1/6 points
    assertEquals(Fraction.parse("240002/3"), cycle(three).averageTicks());
    assertEquals(new BigDecimal("20000.166667"), entryPrice(three));

    Book two = three.apply(mnq.sell(1, "20001.00"), TradingDays.RULE).book();
    // 20,001 - 20,000 1/6 = 5/6 point x 2 USD = 1.666..., posted as 1.67
    assertEquals(pnl("0.833333", "1.67", "1.48"), cycle(two).pnl());
    // 2 x 20,000 1/6 = 40,000 1/3
    assertEquals(Fraction.parse("120001/3"), cycle(two).openCostPoints(Instruments.get("MNQ1!")));

    Trade trade = two.apply(mnq.sell(2, "20001.00"), TradingDays.RULE).closed().orElseThrow();
    // cumulative 3 x 5/6 = 2.50 points = 5.00 USD: the second close posted 3.33
    assertEquals(pnl("2.50", "5.00", "2.22"), trade.pnl());
    assertEquals(usd("2.78"), trade.pnl().net());
  }

  @Test
  void e5SellingFourAgainstTwoLongClosesTwoAndOpensTwoShort() {
    Fills nq = Fills.nq();
    Book longTwo = run(nq, nq.buy(2, "20000.00")).book();

    Booking reversal = longTwo.apply(nq.sell(4, "19990.00"), TradingDays.RULE);

    Trade first = reversal.closed().orElseThrow();
    // -10.00 points = -40 ticks x 5.00 x 2 contracts = -400.00, not -800.00; fees 2 x 1.40 + 2 of
    // the 4 x 1.40
    assertEquals(pnl("-20.00", "-400.00", "5.60"), first.pnl());
    assertEquals(usd("-405.60"), first.pnl().net());
    assertEquals(2, first.quantity());
    assertEquals(-2, reversal.book().quantity());
    assertEquals(new BigDecimal("19990.00"), entryPrice(reversal.book()));

    Trade second =
        reversal.book().apply(nq.buy(2, "19985.25"), TradingDays.RULE).closed().orElseThrow();
    // 4.75 points x 2 = 9.50 points x 20 = 190.00
    assertEquals(pnl("9.50", "190.00", "5.60"), second.pnl());
    assertEquals(usd("184.40"), second.pnl().net());
    assertEquals(first.closed(), second.entry().opened());
  }

  @Test
  void e6AnOpenShortHasPaidItsFeesAndIsMarkedApart() {
    Fills mnq = Fills.mnq();

    Cycle open = cycle(run(mnq, mnq.sell(4, "19990.00")).book());

    assertEquals(usd("-1.48"), open.pnl().net());
    var instrument = Instruments.get("MNQ1!");
    var mark = instrument.price(new BigDecimal("19987.50"));
    // (19,987.50 - 19,990.00) x -4 = 10.00 points x 2 USD
    assertEquals(new BigDecimal("10.000000"), open.unrealisedPoints(mark, instrument));
    assertEquals(usd("20.00"), open.unrealised(mark, instrument));
  }

  @Test
  void theSixCyclesTogetherLoseAfterFees() {
    List<Trade> trades = new ArrayList<>();
    Fills nq = Fills.nq();
    Fills mnq = Fills.mnq();
    trades.add(only(nq, nq.buy(1, "20000.00"), nq.sell(1, "20012.50")));
    trades.add(only(mnq, mnq.sell(3, "20010.25"), mnq.buy(3, "20004.75")));
    trades.add(
        only(
            nq,
            nq.buy(1, "20000.00"),
            nq.buy(2, "20003.00"),
            nq.sell(1, "20005.00"),
            nq.sell(2, "19998.50")));
    trades.add(
        only(
            mnq,
            mnq.buy(1, "20000.00"),
            mnq.buy(2, "20000.25"),
            mnq.sell(1, "20001.00"),
            mnq.sell(2, "20001.00")));
    trades.addAll(
        run(nq, nq.buy(2, "20000.00"), nq.sell(4, "19990.00"), nq.buy(2, "19985.25")).trades());

    Totals totals = Totals.of(trades);

    assertEquals(6, trades.size());
    assertEquals(usd("-2.00"), totals.traded().gross());
    assertEquals(usd("26.84"), totals.traded().fees());
    assertEquals(usd("-28.84"), totals.traded().net());
    assertEquals(Totals.ZERO.estimated(), totals.estimated());
  }

  @Test
  void theDocumentedSequenceOfAnotherBotGivesItsPoints() {
    Fills ym = new Fills("YM1!", 0);
    Book book = run(ym, ym.buy(100, "8"), ym.buy(100, "9")).book();

    // Freqtrade's position adjust example: 150, 200, 600; in all 950
    book = book.apply(ym.sell(100, "10"), TradingDays.RULE).book();
    assertEquals(pnl("150", "750.00", "0"), cycle(book).pnl());
    book = book.apply(ym.buy(150, "11"), TradingDays.RULE).book();
    book = book.apply(ym.sell(100, "12"), TradingDays.RULE).book();
    assertEquals(pnl("350", "1750.00", "0"), cycle(book).pnl());
    Trade trade = book.apply(ym.sell(150, "14"), TradingDays.RULE).closed().orElseThrow();
    assertEquals(pnl("950", "4750.00", "0"), trade.pnl());
  }

  @Test
  void theGatewaysOwnSampleIsFiftyGross() {
    Fills es = new Fills("ES1!", 140);

    Trade trade = only(es, es.buy(1, "6064.25"), es.sell(1, "6065.25"));

    // one point of ES is 50 USD; fees are per side
    assertEquals(pnl("1.00", "50.00", "2.80"), trade.pnl());
    assertEquals(usd("47.20"), trade.pnl().net());
  }

  private static Projection run(Fills fills, AttributedFill... news) {
    return Projection.of(fills.book(), List.of(news), TradingDays.RULE);
  }

  private static Trade only(Fills fills, AttributedFill... news) {
    Projection projection = run(fills, news);
    assertEquals(1, projection.trades().size());
    assertTrue(projection.book().open().isEmpty());
    return projection.trades().getFirst();
  }

  private static Cycle cycle(Book book) {
    return book.open().orElseThrow();
  }

  private static BigDecimal entryPrice(Book book) {
    return cycle(book).entryPrice(Instruments.get(book.symbol()));
  }

  private static Pnl pnl(String points, String gross, String fees) {
    return new Pnl(new BigDecimal(points), usd(gross), usd(fees));
  }

  private static Money usd(String dollars) {
    return Money.ofDollars(new BigDecimal(dollars));
  }
}
