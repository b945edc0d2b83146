package signaldesk.adapter.alerts;

import java.net.URI;

/**
 * Whop's REST interface.
 *
 * @param base its address
 * @param version which form of it is asked for (docs.whop.com, "Versioning"), {@code 2026-06-09}:
 *     without it, the key's own would count, and change under us
 */
public record Whop(URI base, String version) {
  /** Whop itself, in the form that its reference was read in. */
  public static Whop itself() {
    return new Whop(URI.create("https://api.whop.com/api/v1"), "2026-06-09");
  }
}
