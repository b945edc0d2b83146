package signaldesk.alert.outlook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signaldesk.alert.Place;
import signaldesk.alert.Telling;
import signaldesk.alert.Told;
import signaldesk.alert.text.Figures;
import signaldesk.instrument.Instrument;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderState;
import signaldesk.pnl.Direction;
import signaldesk.signal.Signal;

/**
 * What one channel is told of a signal: one message, about the instruments that the channel lists,
 * as soon as it is worth sending and no later than its bound.
 */
public final class SignalOutlook {
  /** From then on an entry without a fill is told as such. */
  static final Duration ENTRY = Duration.ofSeconds(15);

  /** From then on a close is told with what there is. */
  static final Duration EXIT = Duration.ofSeconds(20);

  /**
   * So long after it was accepted the first fill waits for the others: most come within the same
   * second, and whether an account reverses is known by then.
   */
  static final Duration TOGETHER = Duration.ofSeconds(3);

  private static final Outlook LATER = new Outlook.NotYet(Duration.ofSeconds(1));

  private final SignalFacts facts;
  private final Signal signal;
  private final Instant now;
  private final List<String> listed;
  private final List<Instrument> instruments;
  private final List<Order> orders;

  private SignalOutlook(SignalFacts facts, List<String> listed, Instant now) {
    this.facts = facts;
    this.signal = facts.signal();
    this.now = now;
    this.listed = listed;
    this.instruments = facts.traded(listed);
    this.orders = SignalFacts.trading(listed, facts.orders());
  }

  /**
   * What is to be told now.
   *
   * @param listed symbols that the channel lists
   */
  public static Outlook of(SignalFacts facts, List<String> listed, Instant now) {
    return new SignalOutlook(facts, listed, now).outlook();
  }

  private Outlook outlook() {
    if (signal.verdict() == Signal.Verdict.EXPIRED) {
      return new Outlook.Never("expired");
    }
    boolean filled = orders.stream().anyMatch(order -> !Filled.by(order).isEmpty());
    boolean opensOnly = entry() && orders.stream().noneMatch(Filled::hasClose);
    if (!filled) {
      return allEnded() || past(opensOnly ? ENTRY : EXIT) ? nothingFilled() : LATER;
    }
    if (opensOnly) {
      // An account without its order may still reverse: then its result belongs in the message.
      return allEnded() || (past(TOGETHER) && facts.allDecided()) || past(ENTRY) ? tell() : LATER;
    }
    return (allEnded() && facts.allBooked(orders)) || past(EXIT) ? tell() : LATER;
  }

  /** A part for each instrument and side that something was filled on. */
  private Outlook tell() {
    List<Telling> parts = new ArrayList<>();
    for (Instrument instrument : instruments) {
      List<Order> mine =
          orders.stream().filter(order -> instrument.symbol().equals(order.symbol())).toList();
      Opened opened = entry() ? Opened.by(mine) : Opened.by(List.of());
      boolean told = false;
      for (Closed closed : Closed.by(instrument, mine, facts.trades())) {
        boolean reversed = entry() && closed.side() != wanted();
        told |= reversed;
        parts.add(closed(closed, reversed, opened));
      }
      if (opened.some() && !told) {
        parts.add(opened(instrument, mine, opened));
      }
    }
    return parts.isEmpty() ? nothingFilled() : new Outlook.Tell(withWords(parts), firstFill());
  }

  private Telling closed(Closed closed, boolean reversed, Opened opened) {
    Map<Place, String> values = closed.values();
    if (!reversed) {
      return new Telling(Told.CLOSED, values);
    }
    values.put(Place.NEW_SIDE, wanted().name());
    if (!opened.some()) {
      return new Telling(Told.CLOSED_NOT_OPENED, values);
    }
    values.put(Place.NEW_ENTRY, opened.average(closed.instrument()));
    return new Telling(Told.REVERSED, values);
  }

  private Telling opened(Instrument instrument, List<Order> mine, Opened opened) {
    long meant = mine.stream().filter(Filled::wanted).count() + undecided();
    return new Telling(
        Told.OPENED,
        Map.of(
            Place.INSTRUMENT, instrument.cmeRoot(),
            Place.SIDE, wanted().name(),
            Place.ENTRY, opened.average(instrument),
            Place.ACCOUNTS, Figures.accounts(opened.accounts(), meant)));
  }

  /** Accounts that may still trade; where several instruments are traded nobody knows which. */
  private long undecided() {
    return instruments.size() == 1 ? facts.undecided() : 0;
  }

  private Outlook nothingFilled() {
    List<Order> mine = instruments.isEmpty() ? facts.withoutInstrument() : orders;
    if (instruments.isEmpty() && !SignalFacts.listsChart(listed, signal.symbol())) {
      return new Outlook.Never("nothing is known to be traded that the channel lists");
    }
    if (facts.allDecided() && (mine.isEmpty() || (instruments.isEmpty() && facts.someTraded()))) {
      return new Outlook.Never("nothing that the channel lists was to be traded");
    }
    if (allEnded() && mine.stream().noneMatch(Filled::wanted)) {
      return new Outlook.Never("unchanged or overtaken");
    }
    if (entry() && mine.stream().anyMatch(order -> order.state() == OrderState.UNCHANGED)) {
      return new Outlook.Never("unchanged where it was not refused");
    }
    Map<Place, String> values =
        entry()
            ? Map.of(Place.INSTRUMENT, facts.named(instruments), Place.SIDE, wanted().name())
            : Map.of(Place.INSTRUMENT, facts.named(instruments));
    Telling told = new Telling(entry() ? Told.NOT_OPENED : Told.NOT_CLOSED, values);
    return new Outlook.Tell(withWords(List.of(told)), signal.acceptedAt());
  }

  /** Whether nothing more will happen, as far as the channel is concerned. */
  private boolean allEnded() {
    return facts.allDecided() && orders.stream().allMatch(order -> order.state().ended());
  }

  private boolean past(Duration bound) {
    return !now.isBefore(signal.acceptedAt().plus(bound));
  }

  private boolean entry() {
    return signal.target().isEntry();
  }

  private Direction wanted() {
    return switch (signal.target()) {
      case LONG -> Direction.LONG;
      case SHORT -> Direction.SHORT;
      case NOT_LONG, NOT_SHORT, FLAT ->
          throw new IllegalStateException("an exit wants no side: " + signal.target());
    };
  }

  private Instant firstFill() {
    return orders.stream()
        .flatMap(order -> Filled.by(order).stream())
        .map(Fill::filledAt)
        .min(Instant::compareTo)
        .orElse(signal.acceptedAt());
  }

  /** With what the signal says of itself; the desk's words stand once, in the first part. */
  private List<Telling> withWords(List<Telling> parts) {
    List<Telling> whole = new ArrayList<>();
    for (Telling part : parts) {
      whole.add(
          part.with(Place.TIMEFRAME, facts.words().timeframe())
              .with(Place.SIGNAL_PRICE, Figures.price(signal.price()))
              .with(Place.TEXT, whole.isEmpty() ? facts.words().text() : ""));
    }
    return whole;
  }
}
