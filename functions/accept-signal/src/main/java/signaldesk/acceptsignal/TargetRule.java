package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import signaldesk.signal.Side;
import signaldesk.signal.Target;

/**
 * What a signal asks for (I7): its market position where it gives one, else its direction and
 * comment.
 */
final class TargetRule {
  private static final String DIRECTIONS = "\"buy\" or \"sell\"";
  private static final String COMMENTS =
      "\"go_long\", \"exit_long\", \"go_short\" or \"exit_short\"";
  private static final String PAIRS =
      "allowed: buy with go_long or exit_short, sell with go_short or exit_long";
  private static final String POSITION = "market_position";
  private static final String SIZE = "market_position_size";

  private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);

  private record Asks(Side side, Target target) {}

  private static final Map<String, Asks> BY_COMMENT =
      Map.of(
          "go_long", new Asks(Side.BUY, Target.LONG),
          "exit_long", new Asks(Side.SELL, Target.NOT_LONG),
          "go_short", new Asks(Side.SELL, Target.SHORT),
          "exit_short", new Asks(Side.BUY, Target.NOT_SHORT));

  private static final Map<String, Target> BY_POSITION =
      Map.of("long", Target.LONG, "short", Target.SHORT, "flat", Target.FLAT);

  private TargetRule() {}

  /** The target; empty, and errors found, where there is none. */
  static Optional<Target> read(Json.Obj body, Findings findings) {
    Optional<Side> side = side(body, findings);
    if (body.field(POSITION) instanceof Json.Null) {
      return byComment(side, body, findings);
    }
    findings.text(body, "comment", "the order's comment, which may be any text");
    return byPosition(body, findings);
  }

  private static Optional<Side> side(Json.Obj body, Findings findings) {
    Optional<String> sent = findings.text(body, "direction", DIRECTIONS);
    Optional<Side> side = sent.map(TargetRule::lower).map(SIDES::get);
    if (sent.isPresent() && side.isEmpty()) {
      findings.error("direction", "unknown_direction", unknown(sent.get(), DIRECTIONS));
    }
    return side;
  }

  private static Optional<Target> byComment(Optional<Side> side, Json.Obj body, Findings findings) {
    Optional<String> sent = findings.text(body, "comment", COMMENTS);
    Optional<Asks> asks = sent.map(TargetRule::lower).map(BY_COMMENT::get);
    if (sent.isPresent() && asks.isEmpty()) {
      findings.error(
          "comment",
          "unknown_comment",
          unknown(sent.get(), COMMENTS)
              + "; with \"market_position\": \"{{strategy.market_position}}\" any comment is"
              + " allowed");
    }
    if (side.isPresent() && asks.isPresent() && asks.get().side() != side.get()) {
      findings.error(
          "comment",
          "contradiction",
          "direction %s and comment %s contradict each other; %s"
              .formatted(lower(side.get().name()), lower(sent.orElse("")), PAIRS));
      return Optional.empty();
    }
    return asks.map(Asks::target);
  }

  private static Optional<Target> byPosition(Json.Obj body, Findings findings) {
    String allowed = "\"long\", \"short\" or \"flat\"";
    Optional<String> sent = findings.text(body, POSITION, allowed);
    Optional<Target> target = sent.map(TargetRule::lower).map(BY_POSITION::get);
    if (sent.isPresent() && target.isEmpty()) {
      findings.error(POSITION, "unknown_market_position", unknown(sent.get(), allowed));
    }
    Optional<BigDecimal> size = size(body, findings);
    if (target.isPresent()
        && size.isPresent()
        && (target.get() == Target.FLAT) != (size.get().signum() == 0)) {
      findings.error(
          POSITION,
          "contradiction",
          "market_position %s and market_position_size %s contradict each other"
              .formatted(lower(sent.orElse("")), Secrets.cut(size.get().toString())));
    }
    return target;
  }

  /** The size after the order, where it is readable; nothing else hangs on it. */
  private static Optional<BigDecimal> size(Json.Obj body, Findings findings) {
    Json sent = body.field(SIZE);
    Optional<BigDecimal> size = Numbers.read(sent);
    if (size.isEmpty() && !(sent instanceof Json.Null)) {
      findings.warn(SIZE, "unreadable", Secrets.cut(sent.shown()) + " is no number");
    }
    return size;
  }

  private static String unknown(String sent, String allowed) {
    return "\"%s\" is not known; allowed: %s".formatted(Secrets.cut(sent), allowed);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
