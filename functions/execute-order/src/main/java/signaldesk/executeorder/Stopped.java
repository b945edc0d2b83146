package signaldesk.executeorder;

import java.util.Optional;
import signaldesk.desk.Account;
import signaldesk.desk.Switch;
import signaldesk.port.Switches;

/** Whether entries of an account are stopped, read consistently. */
final class Stopped {
  private Stopped() {}

  static Optional<Switch> entries(Switches switches, Account account) {
    return switches.thrown().stream().filter(thrown -> thrown.stops(account)).findFirst();
  }

  static String reason(Switch thrown) {
    return "entries are stopped for %s: %s".formatted(thrown.scope(), thrown.reason());
  }
}
