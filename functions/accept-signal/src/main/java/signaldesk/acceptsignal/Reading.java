package signaldesk.acceptsignal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.signal.Target;

/** What the fields of a body say. */
sealed interface Reading {
  /**
   * A signal.
   *
   * @param symbol the chart symbol without its exchange
   * @param price the quote in points; null when absent or unreadable
   * @param firedAt when the strategy fired; when we received it, where nothing usable says
   */
  record Usable(
      Target target,
      String symbol,
      @Nullable BigDecimal price,
      Instant firedAt,
      List<String> warnings)
      implements Reading {}

  /** No signal, and everything that is wrong with it. */
  record Refused(List<FieldError> errors) implements Reading {}
}
