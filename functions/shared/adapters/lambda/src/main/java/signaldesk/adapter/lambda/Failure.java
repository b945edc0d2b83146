package signaldesk.adapter.lambda;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be said of an exception: what kind it is and where it came from, not what it says. */
final class Failure {
  private static final int CAUSES = 4;

  private Failure() {}

  /** Simple class names, from the outermost to its causes. */
  static String classes(Throwable thrown) {
    return causes(thrown)
        .map(cause -> cause.getClass().getSimpleName())
        .collect(Collectors.joining(" < "));
  }

  /** The innermost frame of ours: {@code Wiring.acceptSignal:31}. */
  static String place(Throwable thrown) {
    return causes(thrown)
        .flatMap(cause -> Stream.of(cause.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith("signaldesk."))
        .findFirst()
        .map(Failure::frame)
        .orElse("");
  }

  private static String frame(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1)
        + "."
        + frame.getMethodName()
        + ":"
        + frame.getLineNumber();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.<@Nullable Throwable>iterate(
            thrown, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
        .limit(CAUSES)
        .map(java.util.Objects::requireNonNull);
  }
}
