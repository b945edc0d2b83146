package signaldesk.executeorder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import signaldesk.port.Accounts;
import signaldesk.port.Broker;
import signaldesk.port.OrderStore;
import signaldesk.port.Switches;

/**
 * Ports whose n-th call dies with the process: point 2n just before that call is made, 2n + 1 just
 * after it was made and before its answer is heard.
 */
final class Crashes {
  /** The process is gone: nothing after it runs, no cleaning up either. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Calls that never leave the process. */
  private static final Set<String> LOCAL =
      Set.of("enforcesIdsFor", "callTimeout", "settleTime", "frontContract", "toString");

  private final int point;
  private int next;

  private Crashes(int point) {
    this.point = point;
  }

  /** These ports, with the process dying at a point. */
  static Ports at(int point, Ports ports) {
    Crashes crashes = new Crashes(point);
    return new Ports(
        crashes.wrap(OrderStore.class, ports.orders()),
        crashes.wrap(Accounts.class, ports.accounts()),
        crashes.wrap(Switches.class, ports.switches()),
        Venues.free(
            Map.of(
                "venue",
                crashes.wrap(Broker.class, ports.venues().free().values().iterator().next()))),
        ports.time(),
        ports.limits());
  }

  private <T> T wrap(Class<T> port, Object real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (LOCAL.contains(method.getName())) {
                return method.invoke(real, arguments);
              }
              dieHere();
              try {
                Object answer = method.invoke(real, arguments);
                dieHere();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void dieHere() {
    if (next++ == point) {
      throw new Crash();
    }
  }
}
