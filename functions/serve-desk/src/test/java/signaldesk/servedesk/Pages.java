package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a list's cursors to its end. */
final class Pages {
  private static final int MOST = 500;

  private Pages() {}

  /** Every page of the list. */
  static List<Reply> all(ServeDeskHandler handler, String token, String address) {
    List<Reply> pages = new ArrayList<>();
    String join = address.contains("?") ? "&" : "?";
    @Nullable String cursor = null;
    do {
      Reply page =
          Reply.get(handler, token, cursor == null ? address : address + join + "cursor=" + cursor);
      pages.add(page);
      cursor = page.json().path("cursor").textValue();
      assertTrue(pages.size() < MOST, "a list without an end: " + address);
    } while (cursor != null);
    return pages;
  }

  /** One field of every item of every page. */
  static List<String> ids(World world, String token, String address, String list, String id) {
    return all(world.handler(), token, address).stream()
        .flatMap(page -> page.list(list).stream())
        .map(item -> item.path(id).asText())
        .toList();
  }
}
