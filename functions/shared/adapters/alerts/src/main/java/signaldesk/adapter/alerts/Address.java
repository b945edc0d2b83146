package signaldesk.adapter.alerts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses that may be spoken to: over TLS, or on this machine. */
final class Address {
  private static final Pattern HERE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");

  private Address() {}

  /** The address; nothing, and no word of why, if it is none. */
  static Optional<URI> read(String text) {
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

  /** The same with {@code wait=true}, so that the answer says whether the message was saved. */
  static Optional<URI> waiting(URI address) {
    String query = address.getRawQuery();
    String others =
        Stream.concat(
                query == null
                    ? Stream.of()
                    : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("wait=")),
                Stream.of("wait=true"))
            .collect(Collectors.joining("&"));
    String whole = address.toString();
    int end = whole.indexOf('?');
    return read((end < 0 ? whole : whole.substring(0, end)) + "?" + others);
  }

  private static boolean isHere(String host) {
    return HERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
