package signaldesk.desk;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
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

  /**
   * Levels are names, but mostly sizes: {@code 50K} comes before {@code 150K}, {@code 1.5M} after;
   * others last.
   */
  public static final Comparator<Account> BY_FUNDING_LEVEL =
      Comparator.comparing((Account account) -> sizeOf(account.fundingLevel()))
          .thenComparing(Account::fundingLevel)
          .thenComparing(Account::accountId);

  public Account {
    sizes = Map.copyOf(sizes);
  }

  /** What an entry on this chart symbol trades here; empty if the account does not trade it. */
  public Optional<Size> size(String chartSymbol) {
    return Optional.ofNullable(sizes.get(chartSymbol));
  }

  private static BigDecimal sizeOf(String fundingLevel) {
    String text = fundingLevel.toUpperCase(Locale.ROOT);
    if (!text.matches("[0-9]+(\\.[0-9]+)?[KM]?")) {
      return BigDecimal.valueOf(Long.MAX_VALUE);
    }
    int zeros = text.endsWith("K") ? 3 : text.endsWith("M") ? 6 : 0;
    return new BigDecimal(text.replaceAll("[KM]$", "")).movePointRight(zeros);
  }
}
