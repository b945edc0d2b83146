package signaldesk.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The packages the rules speak of. They begin with {@code ..}, so that the broken classes, which
 * live one package deeper, are held against the very same rules.
 */
final class Packages {
  static final List<String> DOMAIN =
      Stream.of(
              "alert",
              "desk",
              "digest",
              "instrument",
              "order",
              "pnl",
              "port",
              "position",
              "report",
              "signal")
          .map(name -> "..signaldesk." + name + "..")
          .toList();

  static final List<String> FUNCTIONS =
      Stream.of(
              "acceptsignal",
              "executeorder",
              "keeppositions",
              "servedesk",
              "sendalert",
              "reportpnl")
          .map(name -> "..signaldesk." + name + "..")
          .toList();

  static final List<String> INFRA =
      Stream.of("backend", "bench", "cli", "gateway", "images", "local")
          .map(name -> "..signaldesk." + name + "..")
          .toList();

  static final String ADAPTERS = "..signaldesk.adapter..";

  private Packages() {}

  static List<String> and(List<String> packages, String... more) {
    return Stream.concat(packages.stream(), Stream.of(more)).toList();
  }

  static List<String> and(List<String> packages, List<String> more) {
    return and(packages, array(more));
  }

  static String[] array(List<String> packages) {
    return packages.toArray(String[]::new);
  }
}
