package signaldesk.servedesk.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.instrument.Instrument;
import signaldesk.instrument.Instruments;

/**
 * The parameters of one call. A query reads all it knows, then {@link #then} runs it, unless
 * something was wrong: a caller hears of every fault at once. A parameter that the query never read
 * is a fault too, because a misspelt filter that is ignored answers another question than the one
 * asked.
 */
public final class Parameters {
  private static final Pattern ANY = Pattern.compile(".+");

  private final Map<String, List<String>> given;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<FieldError> faults = new ArrayList<>();

  /**
   * The parameters of a call.
   *
   * @param given every value of every name, decoded
   */
  public Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** Those of an HTTP request; a broken escape is a fault like any other. */
  public static Parameters of(HttpRequest http) {
    try {
      return new Parameters(http.query());
    } catch (IllegalArgumentException broken) {
      Parameters none = new Parameters(Map.of());
      none.fault("query", "invalid", "holds a broken percent escape; a percent sign is %25");
      return none;
    }
  }

  /** All that decides what is in the list, as a text; not which page of it. */
  public String filters() {
    Map<String, List<String>> filters = new TreeMap<>(given);
    filters.keySet().removeAll(Set.of("limit", "cursor"));
    return filters.toString();
  }

  /** How many items a page holds: {@code limit}, from 1 to {@code max}. */
  public int limit(int otherwise, int max) {
    String text = single("limit").orElse(String.valueOf(otherwise));
    if (text.matches("[0-9]{1,9}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= max) {
        return limit;
      }
    }
    fault("limit", "invalid", "must be a whole number from 1 to " + max);
    return otherwise;
  }

  /** The sort key that the cursor sent holds; empty without one. */
  public String cursor(Cursors cursors) {
    return cursor(cursors, ANY);
  }

  /** The sort key that the cursor sent holds, of this shape; empty without one. */
  public String cursor(Cursors cursors, Pattern shape) {
    Optional<String> text = single("cursor");
    Optional<String> key = text.flatMap(cursors::open).filter(shape.asMatchPredicate());
    if (text.isPresent() && key.isEmpty()) {
      fault("cursor", "invalid", "is no cursor of this list; take it as the page before gave it");
    }
    return key.orElse("");
  }

  /** Every {@code symbol}; none means all. */
  public List<Instrument> symbols() {
    known.add("symbol");
    return given.getOrDefault("symbol", List.of()).stream()
        .distinct()
        .flatMap(symbol -> instrument(symbol).stream())
        .toList();
  }

  /** The one {@code symbol} a call must have; empty where that is a fault. */
  public Optional<Instrument> oneSymbol() {
    Optional<String> symbol = single("symbol");
    if (symbol.isEmpty() && !given.containsKey("symbol")) {
      fault(
          "symbol",
          "missing",
          "name the instrument traded, for example NQ1! (in an address: NQ1%21)");
    }
    return symbol.flatMap(this::instrument);
  }

  /** Answers, unless something was wrong. */
  public Answer then(Supplier<Answer> answer) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        String allowed = known.isEmpty() ? "takes none" : "takes " + String.join(", ", known);
        fault(name, "unknown", "this call " + allowed);
      }
    }
    return faults.isEmpty() ? answer.get() : new Answer.Invalid(List.copyOf(faults));
  }

  private Optional<Instrument> instrument(String symbol) {
    Optional<Instrument> found = Instruments.find(symbol);
    if (found.isEmpty()) {
      String known = String.join(", ", Instruments.all().stream().map(Instrument::symbol).toList());
      fault("symbol", "invalid", "is no instrument that is traded; one of " + known);
    }
    return found;
  }

  private Optional<String> single(String name) {
    known.add(name);
    List<String> values = given.getOrDefault(name, List.of());
    if (values.size() > 1) {
      fault(name, "repeated", "may stand once");
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  private void fault(String field, String code, String message) {
    faults.add(new FieldError(field, code, message));
  }
}
