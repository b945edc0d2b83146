package signaldesk.alert.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signaldesk.alert.Alarm;
import signaldesk.alert.Cause;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Money;
import signaldesk.pnl.Direction;

/**
 * What is told, in figures. Averages are over the contracts of all accounts together: nothing here
 * belongs to one of them, and nothing says how large anybody trades.
 */
public sealed interface Told {
  /** Which text tells it. */
  TextName name();

  /** What stands for the placeholders of its text; an empty value is missing. */
  Map<String, String> values();

  /**
   * What a signal is about, in every text of one.
   *
   * @param direction of the position it opens or closes
   * @param instruments traded, the channel's own only; one at least
   * @param timeframe the chart's, as the signal gave it; null if it did not
   * @param signalPrice the quote in points; null if there was none
   * @param text the strategy's own words; null without
   */
  record Subject(
      Direction direction,
      List<Instrument> instruments,
      @Nullable String timeframe,
      @Nullable BigDecimal signalPrice,
      @Nullable String text) {
    public Subject {
      instruments = List.copyOf(instruments);
    }
  }

  /**
   * An average entry.
   *
   * @param price in points
   */
  record Entered(Instrument instrument, BigDecimal price) {}

  /**
   * What a closed position earned on one instrument, per contract.
   *
   * @param entry average in points
   * @param exit average in points
   * @param points per contract, positive is earned
   * @param gross dollars per contract
   * @param net dollars per contract after fees
   */
  record Result(
      Instrument instrument,
      BigDecimal entry,
      BigDecimal exit,
      BigDecimal points,
      BigDecimal gross,
      BigDecimal net) {}

  /**
   * A closing in figures.
   *
   * @param results by instrument; one at least
   * @param held from the first entry to the last exit
   * @param filled how many accounts were filled
   * @param accounts of how many that were to be
   */
  record Outcome(List<Result> results, Duration held, long filled, long accounts) {
    public Outcome {
      results = List.copyOf(results);
    }
  }

  /** A position was opened; the averages so far. */
  record Opened(Subject subject, List<Entered> entries) implements Told {
    public Opened {
      entries = List.copyOf(entries);
    }

    @Override
    public TextName name() {
      return TextName.OPENED;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(subject);
      values.put("mark", Values.mark(subject.direction()));
      values.put("entry", Values.entry(entries));
      return values;
    }
  }

  /** A signal to enter, and nobody was filled in time. */
  record NothingFilled(Subject subject) implements Told {
    @Override
    public TextName name() {
      return TextName.NOTHING_FILLED;
    }

    @Override
    public Map<String, String> values() {
      return Values.of(subject);
    }
  }

  /** A signal closed a position. */
  record Closed(Subject subject, Outcome outcome) implements Told {
    @Override
    public TextName name() {
      return TextName.CLOSED;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(subject);
      values.putAll(Values.of(outcome));
      return values;
    }
  }

  /**
   * A signal closed a position and opened one on the other side.
   *
   * @param subject its direction is that of the position closed
   * @param entries averages of the new position so far; none where nothing filled yet
   */
  record Reversed(Subject subject, Outcome outcome, List<Entered> entries) implements Told {
    public Reversed {
      entries = List.copyOf(entries);
    }

    @Override
    public TextName name() {
      return TextName.REVERSED;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(subject);
      values.putAll(Values.of(outcome));
      values.put(
          "newDirection",
          (subject.direction() == Direction.LONG ? Direction.SHORT : Direction.LONG).name());
      values.put("newEntry", Values.entry(entries));
      return values;
    }
  }

  /** A position was closed that no signal asked to close. */
  record ClosedWithoutSignal(Cause cause, Subject subject, Outcome outcome) implements Told {
    @Override
    public TextName name() {
      return TextName.CLOSED_WITHOUT_SIGNAL;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(subject);
      values.putAll(Values.of(outcome));
      values.put("cause", Values.words(cause));
      return values;
    }
  }

  /**
   * A signal to exit, and nobody was filled in time.
   *
   * @param open how many accounts still hold the position
   * @param accounts of how many that were to be flat
   */
  record ExitNotFilled(Subject subject, long open, long accounts) implements Told {
    @Override
    public TextName name() {
      return TextName.EXIT_NOT_FILLED;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(subject);
      values.put("open", Long.toString(open));
      values.put("accounts", Long.toString(accounts));
      return values;
    }
  }

  /** Trouble began. */
  record Raised(Alarm alarm) implements Told {
    @Override
    public TextName name() {
      return TextName.ALARM;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(alarm);
      values.put("what", Figures.note(alarm.text()));
      return values;
    }
  }

  /** Trouble is over. */
  record Over(Alarm alarm, Instant at) implements Told {
    @Override
    public TextName name() {
      return TextName.ALARM_OVER;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = Values.of(alarm);
      values.put("what", Figures.note(alarm.text()));
      values.put("lasted", Figures.span(Duration.between(alarm.since(), at)));
      return values;
    }
  }

  /**
   * A trading day's report.
   *
   * @param state {@code preliminary}, {@code final}, {@code correction}
   * @param points summed over instruments; null where that says nothing
   * @param winRate in percent with its sign, {@code 66.7%}; null where nothing is decided
   * @param profitFactor as the report shows it; null where nothing was lost
   */
  record Day(
      LocalDate tradingDay,
      String state,
      Money gross,
      Money fees,
      Money net,
      @Nullable BigDecimal points,
      long trades,
      long wins,
      long losses,
      @Nullable String winRate,
      @Nullable String profitFactor)
      implements Told {
    @Override
    public TextName name() {
      return TextName.REPORT;
    }

    @Override
    public Map<String, String> values() {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("tradingDay", tradingDay.toString());
      values.put("state", state);
      values.put("gross", Figures.earned(gross.dollars()));
      values.put("fees", Figures.amount(fees.dollars()));
      values.put("net", Figures.earned(net.dollars()));
      values.put("points", points == null ? "" : Figures.points(points));
      values.put("trades", Long.toString(trades));
      values.put("wins", Long.toString(wins));
      values.put("losses", Long.toString(losses));
      values.put("winRate", winRate == null ? "" : winRate);
      values.put("profitFactor", profitFactor == null ? "" : profitFactor);
      return values;
    }
  }
}
