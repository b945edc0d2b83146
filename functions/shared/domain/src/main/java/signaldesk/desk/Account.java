package signaldesk.desk;

import java.util.Map;
import java.util.Optional;

/**
 * One broker account. Firm, stage and funding level are data and never decide anything in code.
 *
 * @param accountId the broker's id; a string, though some brokers use numbers
 * @param ownerId whose credentials reach it
 * @param firm the prop firm, {@code topstep}
 * @param stage {@code practice}, {@code combine}, {@code funded} or what else the firm calls it
 * @param fundingLevel {@code 50K}
 * @param broker which broker adapter holds it, {@code paper}
 * @param sizes what each chart symbol trades here, defaults, multiplier and cap already applied
 */
public record Account(
    String accountId,
    String ownerId,
    String firm,
    String stage,
    String fundingLevel,
    String broker,
    Map<String, Size> sizes) {
  public Account {
    sizes = Map.copyOf(sizes);
  }

  /** What an entry on this chart symbol trades here; empty if the account does not trade it. */
  public Optional<Size> size(String chartSymbol) {
    return Optional.ofNullable(sizes.get(chartSymbol));
  }
}
