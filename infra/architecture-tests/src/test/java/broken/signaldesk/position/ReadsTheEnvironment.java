package broken.signaldesk.position;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Breaks: the domain reads no environment. */
@NullMarked
public final class ReadsTheEnvironment {
  private ReadsTheEnvironment() {}

  static Map<String, String> all() {
    return System.getenv();
  }
}
