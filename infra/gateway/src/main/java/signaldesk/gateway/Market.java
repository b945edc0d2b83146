package signaldesk.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be traded, and where it stands. */
final class Market {
  private final Map<String, Product> products = new LinkedHashMap<>();
  private boolean closed;
  private @Nullable String words;

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

  /**
   * Trading stops, or goes on.
   *
   * @param saying what is said of it with code 2; null for code 5 without words
   */
  void closed(boolean now, @Nullable String saying) {
    closed = now;
    words = saying;
  }

  boolean closed() {
    return closed;
  }

  @Nullable String words() {
    return words;
  }

  void ticks(String contractId, BigDecimal size, BigDecimal value) {
    products.computeIfPresent(contractId, (_, product) -> product.ticking(size, value));
  }

  void activate(List<String> contractIds) {
    String root = get(contractIds.getFirst()).root();
    products.replaceAll(
        (_, one) -> one.root().equals(root) ? one.active(contractIds.contains(one.id())) : one);
  }

  /** A contract of a root under an id of another form. */
  void listAs(String contractId, String root) {
    Product like =
        products.values().stream().filter(one -> one.root().equals(root)).findFirst().orElseThrow();
    products.put(contractId, like.active(false).called(contractId));
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

  /** Another root in every respect but its name, as the venue has many. */
  void lookAlike(String root, String of) {
    for (Product one : all()) {
      if (one.root().equals(of)) {
        Product other =
            new Product(
                root,
                one.month(),
                one.tickSize(),
                one.tickValue(),
                one.active(),
                one.price(),
                one.fee());
        products.put(other.id(), other);
      }
    }
  }
}
