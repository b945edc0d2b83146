package signaldesk.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a position was closed that no signal asked to close. */
public enum Cause {
  /** At the broker, by a person. */
  BY_HAND,
  /** Because the day's last minute for positions had come. */
  FLAT_BY,
  /** Because a loss limit was reached. */
  LOSS_LIMIT;

  private static final String PREFIX = "desk:";

  /** The hook that the orders of such a close name; no configured hook can be called so. */
  public String hook() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause that an order with this hook has; empty if a signal asked for it. */
  public static Optional<Cause> of(String hook) {
    return Arrays.stream(values()).filter(cause -> cause.hook().equals(hook)).findFirst();
  }
}
