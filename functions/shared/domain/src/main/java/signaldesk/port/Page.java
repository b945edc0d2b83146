package signaldesk.port;

import java.util.List;

/**
 * A page of a list, newest first.
 *
 * @param next the sort key to go on after, for the next page; empty when this is the last one
 */
public record Page<T>(List<T> items, String next) {
  public Page {
    items = List.copyOf(items);
  }
}
