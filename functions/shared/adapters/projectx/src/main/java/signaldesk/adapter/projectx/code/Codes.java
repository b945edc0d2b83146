package signaldesk.adapter.projectx.code;

import java.util.Optional;

/** Finds a number in an endpoint's table. */
public final class Codes {
  private Codes() {}

  /** What the number means there; empty for one that the table does not list. */
  public static <C extends Enum<C>> Optional<C> find(Class<C> table, int number) {
    C[] codes = table.getEnumConstants();
    return codes != null && number >= 0 && number < codes.length
        ? Optional.of(codes[number])
        : Optional.empty();
  }

  /** Its name, or that it is not listed: {@code ORDER_REJECTED}, {@code UNLISTED_77}. */
  public static <C extends Enum<C>> String name(Class<C> table, int number) {
    return find(table, number).map(Enum::name).orElse("UNLISTED_" + number);
  }
}
