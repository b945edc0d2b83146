package signaldesk.sendalert;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import signaldesk.order.UnreadableOrder;
import signaldesk.port.OrderStore;

/** A ledger in which what stands for some accounts is no order. */
public final class TornOrders {
  private TornOrders() {}

  /** The ledger with these accounts' orders torn, as far as they are asked for by account. */
  public static OrderStore of(OrderStore whole, Set<String> torn) {
    return (OrderStore)
        Proxy.newProxyInstance(
            OrderStore.class.getClassLoader(),
            new Class<?>[] {OrderStore.class},
            (proxy, method, args) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, args);
              }
              if (List.of(args).stream().anyMatch(given -> names(given, torn))) {
                throw new UnreadableOrder("1", new IllegalStateException());
              }
              try {
                return method.invoke(whole, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean names(Object given, Set<String> accounts) {
    return given instanceof List<?> several
        ? several.stream().anyMatch(one -> names(one, accounts))
        : given instanceof String one && accounts.contains(one);
  }
}
