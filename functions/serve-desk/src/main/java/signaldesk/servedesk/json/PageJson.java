package signaldesk.servedesk.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signaldesk.servedesk.request.Cursors;

/** A list, newest first, under its own name, and the cursor of the next page where there is one. */
public final class PageJson {
  private PageJson() {}

  /**
   * A page.
   *
   * @param next the sort key to go on after; empty on the last page
   */
  public static Map<String, Object> of(String name, List<?> items, Cursors cursors, String next) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(name, items);
    if (!next.isEmpty()) {
      page.put("cursor", cursors.seal(next));
    }
    return page;
  }
}
