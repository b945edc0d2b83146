package signaldesk.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.order.Fill;
import signaldesk.pnl.AttributedFill;
import signaldesk.pnl.Fraction;
import signaldesk.pnl.Pnl;
import signaldesk.pnl.Trade;
import signaldesk.pnl.TradingDays;

/** What holds for every sequence of fills, on 100,000 of them; a failure names its seed. */
class BookLawsTest {
  private static final long SEQUENCES = 100_000;
  private static final long FIRST_SEED = Long.getLong("signaldesk.seed", 20_261_123L);

  @Test
  void endingFlatBooksExactlyTheCashThatChangedHands() {
    everySequence((random, fills) -> {
      Projection booked = run(random, fills);

      assertTrue(booked.book().open().isEmpty());
      // R9: cash in cents = tick value x sum of -side x contracts x ticks, cycle by cycle
      assertEquals(
          cashOfCycles(fills, random.instrument),
          booked.trades().stream().map(trade -> trade.pnl().gross().cents()).toList());
      assertEquals(fees(fills), fees(booked.trades()));
      for (Trade trade : booked.trades()) {
        BigDecimal points =
            Fraction.of(trade.pnl().gross().cents())
                .times(random.instrument.tickSize())
                .dividedBy(random.instrument.tickValue().cents())
                .rounded(Pnl.DECIMALS);
        assertEquals(points, trade.pnl().points());
      }
    });
  }

  @Test
  void everyStepPostsTheChangeOfTheRoundedTotalAndClosesNoMoreThanIsHeld() {
    everySequence((random, fills) -> {
      Book book = random.book();
      Fraction realised = Fraction.ZERO;
      for (AttributedFill fill : fills) {
        long held = book.quantity();
        long moved = fill.fill().side().sign() * fill.fill().contracts();
        long closing = held * moved < 0 ? Math.min(Math.abs(held), fill.fill().contracts()) : 0;
        // R4: close x (p - a) x sign(q), on top of what the cycle realised before
        if (closing > 0) {
          Fraction average = book.open().orElseThrow().averageTicks();
          realised =
              realised.plus(
                  Fraction.of(fill.fill().price().ticks())
                      .minus(average)
                      .times(closing * Long.signum(held)));
        }
        Booking booking = book.apply(fill, TradingDays.RULE);
        book = booking.book();

        assertEquals(held + moved, book.quantity());
        Money posted = cents(realised, random.instrument);
        if (booking.closed().isPresent()) {
          assertEquals(posted, booking.closed().get().pnl().gross());
          realised = Fraction.ZERO;
          long opening = fill.fill().contracts() - closing;
          assertEquals(opening, Math.abs(book.quantity()));
        } else {
          assertEquals(posted, book.open().orElseThrow().pnl().gross());
        }
      }
    });
  }

  @Test
  void duplicatesAndAnyOrderOfDeliveryChangeNothing() {
    everySequence((random, fills) -> {
      Random shuffling = new Random(fills.size());
      List<AttributedFill> delivered = new ArrayList<>(fills);
      for (AttributedFill fill : fills) {
        if (shuffling.nextBoolean()) {
          delivered.add(fill);
        }
      }
      Collections.shuffle(delivered, shuffling);

      assertEquals(run(random, fills), run(random, delivered));
    });
  }

  @Test
  void mirroredSidesNegateTheResult() {
    everySequence((random, fills) -> {
      List<AttributedFill> mirrored = fills.stream().map(f -> mirror(random, f)).toList();

      List<Trade> trades = run(random, fills).trades();
      List<Trade> opposite = run(random, mirrored).trades();

      assertEquals(trades.size(), opposite.size());
      for (int i = 0; i < trades.size(); i++) {
        assertEquals(
            trades.get(i).postings().stream().map(p -> negated(p.pnl())).toList(),
            opposite.get(i).postings().stream().map(p -> p.pnl()).toList());
      }
    });
  }

  @Test
  void splittingAFillChangesNothingAtFlat() {
    everySequence((random, fills) -> {
      List<AttributedFill> parts =
          fills.stream().flatMap(fill -> split(random, fill).stream()).toList();

      List<Trade> whole = run(random, fills).trades();
      List<Trade> split = run(random, parts).trades();

      assertEquals(whole.size(), split.size());
      for (int i = 0; i < whole.size(); i++) {
        assertEquals(figures(whole.get(i)), figures(split.get(i)));
      }
      assertEquals(fees(whole), fees(split));
    });
  }

  private static void everySequence(BiConsumer<RandomFills, List<AttributedFill>> law) {
    LongStream.range(FIRST_SEED, FIRST_SEED + SEQUENCES)
        .forEach(seed -> {
          try {
            RandomFills random = new RandomFills(seed);
            law.accept(random, random.fills());
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dsignaldesk.seed=" + seed + ": " + e.getMessage(), e);
          }
        });
  }

  private static Projection run(RandomFills random, List<AttributedFill> fills) {
    return Projection.of(random.book(), fills, TradingDays.RULE);
  }

  /**
   * The oracle keeps no average: it counts the cash of each cycle, a reversal's contracts in two.
   */
  private static List<Long> cashOfCycles(List<AttributedFill> fills, Instrument instrument) {
    List<Long> cash = new ArrayList<>();
    long held = 0;
    long ticks = 0;
    for (AttributedFill fill : fills) {
      for (long i = 0; i < fill.fill().contracts(); i++) {
        held += fill.fill().side().sign();
        ticks -= fill.fill().side().sign() * fill.fill().price().ticks();
        if (held == 0) {
          cash.add(ticks * instrument.tickValue().cents());
          ticks = 0;
        }
      }
    }
    return cash;
  }

  private static Money cents(Fraction ticks, Instrument instrument) {
    return new Money(ticks.times(instrument.tickValue().cents()).rounded(0).longValueExact());
  }

  private static long fees(List<?> booked) {
    return booked.stream()
        .mapToLong(one ->
            one instanceof Trade trade
                ? trade.pnl().fees().cents()
                : ((AttributedFill) one).fill().fee().cents())
        .sum();
  }

  private static List<Object> figures(Trade trade) {
    return List.of(
        trade.direction(),
        trade.quantity(),
        trade.entryTicks(),
        trade.exitTicks(),
        trade.pnl().points(),
        trade.pnl().gross(),
        trade.day());
  }

  private static Pnl negated(Pnl pnl) {
    return new Pnl(pnl.points().negate(), pnl.gross().times(-1), pnl.fees());
  }

  private static AttributedFill mirror(RandomFills random, AttributedFill of) {
    Fill f = of.fill();
    return random.of(
        new Fill(
            f.id(),
            f.contractId(),
            f.side().opposite(),
            f.contracts(),
            f.price(),
            f.fee(),
            f.filledAt(),
            false,
            false));
  }

  /** One contract first, then the rest; the fee in two parts that add up. */
  private static List<AttributedFill> split(RandomFills random, AttributedFill of) {
    Fill f = of.fill();
    if (f.contracts() == 1) {
      return List.of(part(random, f, "0", 1, f.fee()));
    }
    Money first = new Money(f.fee().cents() / 3);
    return List.of(
        part(random, f, "0", 1, first),
        part(random, f, "1", f.contracts() - 1, f.fee().minus(first)));
  }

  private static AttributedFill part(
      RandomFills random, Fill f, String suffix, long contracts, Money fee) {
    return random.of(
        new Fill(
            "%03d%s".formatted(Integer.parseInt(f.id()), suffix),
            f.contractId(),
            f.side(),
            contracts,
            f.price(),
            fee,
            f.filledAt(),
            false,
            false));
  }
}
