package signaldesk.acceptsignal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signaldesk.desk.Hook;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/** Which chart a signal is about: the symbol without its exchange, one of those the hook names. */
final class SymbolRule {
  private static final String SYMBOL = "symbol";

  /** {@code NQZ2026}, {@code NQZ26} or {@code NQZ6}: one delivery month. */
  private static final Pattern DATED =
      Pattern.compile("([A-Z0-9]{1,4})[FGHJKMNQUVXZ](\\d{1,2}|\\d{4})!?");

  private static final Pattern DELAYED = Pattern.compile(".*_DLY?");

  private SymbolRule() {}

  /** The symbol; empty, and an error found, where it cannot be used. */
  static Optional<String> read(Hook hook, Json.Obj body, boolean exit, Findings findings) {
    Optional<String> sent =
        findings
            .text(body, SYMBOL, "one of " + String.join(", ", hook.symbols()))
            .map(text -> text.toUpperCase(Locale.ROOT));
    if (sent.isEmpty()) {
      return sent;
    }
    int colon = sent.get().lastIndexOf(':');
    String symbol = sent.get().substring(colon + 1).strip();
    checkDelay(colon < 0 ? "" : sent.get().substring(0, colon).strip(), SYMBOL, exit, findings);
    if (body.field("exchange") instanceof Json.Text(String exchange)) {
      checkDelay(exchange.strip().toUpperCase(Locale.ROOT), "exchange", exit, findings);
    }
    if (hook.symbols().contains(symbol)) {
      return Optional.of(symbol);
    }
    refuse(hook, symbol, findings);
    return Optional.empty();
  }

  private static void refuse(Hook hook, String symbol, Findings findings) {
    String shown = "\"%s\"".formatted(Secrets.cut(symbol));
    String allowed = "allowed on this hook: " + String.join(", ", hook.symbols());
    Optional<Instrument> dated = dated(symbol);
    if (symbol.isEmpty()) {
      findings.error(SYMBOL, "required", "symbol is empty; " + allowed);
    } else if (dated.isPresent()) {
      findings.error(
          SYMBOL,
          "dated_symbol",
          "%s is one delivery month; use the continuous chart %s"
              .formatted(shown, dated.get().symbol()));
    } else if (Instruments.tradedFor(symbol).isPresent()) {
      findings.error(
          SYMBOL, "symbol_not_on_hook", "%s is not on this hook; %s".formatted(shown, allowed));
    } else {
      findings.error(SYMBOL, "unknown_symbol", "%s is not known; %s".formatted(shown, allowed));
    }
  }

  private static Optional<Instrument> dated(String symbol) {
    Matcher month = DATED.matcher(symbol);
    return month.matches() ? Instruments.find(month.group(1) + "1!") : Optional.empty();
  }

  private static void checkDelay(String exchange, String field, boolean exit, Findings findings) {
    if (!DELAYED.matcher(exchange).matches()) {
      return;
    }
    String what = "%s is a feed of delayed data".formatted(Secrets.cut(exchange));
    if (exit) {
      findings.warn(field, "delayed_data", what);
    } else {
      findings.error(field, "delayed_data", what + "; entries need real-time data of the exchange");
    }
  }
}
