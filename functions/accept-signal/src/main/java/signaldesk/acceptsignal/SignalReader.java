package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Hook;
import signaldesk.signal.Target;

/**
 * Reads every field and reports everything that is wrong at once. Fields it does not know are left
 * as they are.
 */
final class SignalReader {
  private SignalReader() {}

  static Reading read(Hook hook, Json.Obj body, Instant receivedAt) {
    Findings findings = new Findings();
    Optional<Target> target = TargetRule.read(body, findings);
    boolean exit = target.map(known -> !known.isEntry()).orElseGet(() -> looksLikeExit(body));
    Optional<String> symbol = SymbolRule.read(hook, body, exit, findings);
    Instant firedAt = TimeRule.read(hook, body, exit, receivedAt, findings);
    @Nullable BigDecimal price = PriceRule.read(body, symbol, findings);
    oddities(body, findings);
    if (hook.accountIds().isEmpty()) {
      findings.error(
          "hook",
          "no_accounts",
          "no account trades this hook; give it accounts and apply the desk");
    }
    if (target.isEmpty() || symbol.isEmpty() || !findings.errors().isEmpty()) {
      return new Reading.Refused(findings.errors());
    }
    return new Reading.Usable(target.get(), symbol.get(), price, firedAt, findings.warnings());
  }

  /**
   * Where the target cannot be read, so that an exit is not also blamed for what exits need not
   * have.
   */
  private static boolean looksLikeExit(Json.Obj body) {
    return body.field("comment") instanceof Json.Text(String comment)
        && comment.strip().startsWith("exit");
  }

  /** Fields nothing depends on. */
  private static void oddities(Json.Obj body, Findings findings) {
    for (String name : new String[] {"text", "strategy_order_id", "prev_market_position"}) {
      switch (body.field(name)) {
        case Json.Text _, Json.Null _ -> {}
        case Json.Num _ when name.equals("strategy_order_id") -> {}
        case Json other ->
            findings.warn(
                name, "wrong_type", "%s is no text".formatted(Secrets.cut(other.shown())));
      }
    }
  }
}
