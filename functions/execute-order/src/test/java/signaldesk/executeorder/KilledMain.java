package signaldesk.executeorder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.order.OrderRequest;
import signaldesk.port.Broker;

/**
 * The function in a process of its own, as Lambda runs it, that is killed right after the broker
 * has carried out the named call: nothing after it runs, and nothing is cleaned up.
 */
final class KilledMain {
  /** The process's exit code when it was killed where it should be. */
  static final int KILLED = 137;

  private KilledMain() {}

  /**
   * The broker's call to die after, and what time it is and stays: a busy machine uses up no
   * budget. The message's body comes from standard input.
   */
  public static void main(String[] arguments) throws Exception {
    OrderRequest request =
        OrderJson.read(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    Time time = new ManualTime(Instant.parse(arguments[1]));
    Wiring wiring =
        Wiring.executeOrder(System.getenv(), time, broker -> killedAfter(arguments[0], broker));
    wiring.executeOrder().warmUp();
    new ExecuteOrderHandler(wiring)
        .handleRequest(Events.of(request), Events.context(Duration.ofSeconds(30)));
  }

  private static Broker killedAfter(String call, Broker real) {
    return (Broker)
        Proxy.newProxyInstance(
            Broker.class.getClassLoader(),
            new Class<?>[] {Broker.class},
            (_, method, arguments) -> {
              try {
                Object answer = method.invoke(real, arguments);
                if (method.getName().equals(call)) {
                  Runtime.getRuntime().halt(KILLED);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
