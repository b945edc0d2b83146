package signaldesk.alert.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import signaldesk.alert.Alarm;
import signaldesk.alert.Cause;
import signaldesk.alert.text.Told.Entered;
import signaldesk.alert.text.Told.Outcome;
import signaldesk.alert.text.Told.Result;
import signaldesk.alert.text.Told.Subject;
import signaldesk.instrument.Instrument;
import signaldesk.pnl.Direction;

/** The values that several texts have in common. */
final class Values {
  private Values() {}

  static Map<String, String> of(Subject subject) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("direction", subject.direction().name());
    values.put("instrument", joined(subject, Instrument::cmeRoot));
    values.put("symbol", joined(subject, Instrument::symbol));
    values.put("timeframe", Figures.timeframe(subject.timeframe()));
    values.put("signalPrice", Figures.price(subject.signalPrice()));
    values.put("text", Figures.note(subject.text()));
    return values;
  }

  static Map<String, String> of(Outcome outcome) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("mark", mark(outcome));
    values.put("entry", each(outcome, row -> Figures.price(row.entry(), row.instrument())));
    values.put("exit", each(outcome, row -> Figures.price(row.exit(), row.instrument())));
    values.put("points", each(outcome, row -> Figures.points(row.points(), row.instrument())));
    values.put("gross", each(outcome, row -> Figures.earned(row.gross())));
    values.put("net", each(outcome, row -> Figures.earned(row.net())));
    values.put("held", Figures.span(outcome.held()));
    values.put("filled", Long.toString(outcome.filled()));
    values.put("accounts", Long.toString(outcome.accounts()));
    return values;
  }

  static Map<String, String> of(Alarm alarm) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", words(alarm.kind()));
    values.put("subject", Figures.note(alarm.subject()));
    values.put("since", Figures.time(alarm.since()));
    return values;
  }

  static String entry(List<Entered> entries) {
    return Figures.each(
        entries, Entered::instrument, one -> Figures.price(one.price(), one.instrument()));
  }

  static String mark(Direction direction) {
    return direction == Direction.LONG ? "🟢" : "🔴";
  }

  static String words(Cause cause) {
    return switch (cause) {
      case BY_HAND -> "by hand";
      case FLAT_BY -> "flat for the day";
      case LOSS_LIMIT -> "loss limit reached";
    };
  }

  /** By what is left after fees. */
  private static String mark(Outcome outcome) {
    BigDecimal net =
        outcome.results().stream().map(Result::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    return net.signum() > 0 ? "✅" : net.signum() < 0 ? "❌" : "⚪";
  }

  private static String words(Alarm.Kind kind) {
    return switch (kind) {
      case DEAD_LETTER -> "Messages given up";
      case STALE_BOOK -> "Book cannot be kept";
      case UNKNOWN_OUTCOME -> "Order outcome unknown";
      case REDUCE_ONLY -> "Entries stopped";
      case SIGNAL_REFUSED -> "Signal refused";
      case SIGNAL_EXPIRED -> "Signal too late";
      case POSSIBLY_NEW_SIGNAL -> "Duplicate, possibly a new signal";
      case SIGNAL_GAP -> "Signal missing";
      case SILENT_HOOK -> "No signal for too long";
      case CHANNEL_OFF -> "Channel switched off";
    };
  }

  private static String each(Outcome outcome, Function<Result, String> figure) {
    return Figures.each(outcome.results(), Result::instrument, figure);
  }

  private static String joined(Subject subject, Function<Instrument, String> name) {
    return subject.instruments().stream().map(name).collect(Collectors.joining(" + "));
  }
}
