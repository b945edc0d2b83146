package broken.signaldesk.instrument;

import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;

/** Breaks: no binary fractions, not even in between. */
@NullMarked
public final class CallsForDouble {
  private CallsForDouble() {}

  static String half(BigDecimal price) {
    return String.valueOf(price.doubleValue() / 2);
  }
}
