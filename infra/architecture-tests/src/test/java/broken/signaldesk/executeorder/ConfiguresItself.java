package broken.signaldesk.executeorder;

import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Breaks: only Wiring and handlers read the environment. */
@NullMarked
public final class ConfiguresItself {
  private ConfiguresItself() {}

  static Map<String, String> all() {
    return System.getenv();
  }
}
