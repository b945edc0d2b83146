package signaldesk.adapter.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that may be spoken to: over TLS, or on this machine. */
public final class Address {
  private static final Pattern HERE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");

  private Address() {}

  /** The address; nothing, and no word of why, if it is none. */
  public static Optional<URI> read(String text) {
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      String host = address.getHost();
      boolean good =
          host != null
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null
              && (scheme.equals("https") || (scheme.equals("http") && isHere(host)));
      return good ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty(); // its message quotes the address
    }
  }

  private static boolean isHere(String host) {
    return HERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
