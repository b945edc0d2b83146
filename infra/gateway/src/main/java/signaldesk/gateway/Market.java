package signaldesk.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What can be traded, and where it stands. */
final class Market {
  private final Map<String, Product> products = new LinkedHashMap<>();

  Market() {
    Product.all().forEach(product -> products.put(product.id(), product));
  }

  List<Product> all() {
    return List.copyOf(products.values());
  }

  Optional<Product> find(String contractId) {
    return Optional.ofNullable(products.get(contractId));
  }

  Product get(String contractId) {
    return Objects.requireNonNull(products.get(contractId), contractId);
  }

  void price(String contractId, BigDecimal price) {
    products.computeIfPresent(contractId, (_, product) -> product.at(price));
  }

  void ticks(String contractId, BigDecimal size, BigDecimal value) {
    products.computeIfPresent(contractId, (_, product) -> product.ticking(size, value));
  }

  void activate(String contractId) {
    Product next = get(contractId);
    products.replaceAll(
        (_, one) -> one.root().equals(next.root()) ? one.active(one.id().equals(contractId)) : one);
  }

  /** One more month of a root, priced as the first one. */
  void list(String root, String month) {
    Product like =
        products.values().stream().filter(one -> one.root().equals(root)).findFirst().orElseThrow();
    Product next =
        new Product(
            root, month, like.tickSize(), like.tickValue(), false, like.price(), like.fee());
    products.put(next.id(), next);
  }
}
