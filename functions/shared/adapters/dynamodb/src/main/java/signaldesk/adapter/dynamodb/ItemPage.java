package signaldesk.adapter.dynamodb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call gave of a list of items.
 *
 * @param next the key to go on behind; null at the end
 */
public record ItemPage(List<Item> items, @Nullable Item next) {
  public ItemPage {
    items = List.copyOf(items);
  }
}
