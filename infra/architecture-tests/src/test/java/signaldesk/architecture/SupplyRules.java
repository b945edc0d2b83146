package signaldesk.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What may be in a function's zip, how large it may be, and what its bill of materials says. */
final class SupplyRules {
  /** Licences that ask for no more than a notice. */
  static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-3-Clause");

  private static final long KB = 1024;

  /** A little above what each has today: what makes one grow is looked at, and then put here. */
  static final Map<String, Long> CEILINGS =
      Map.of(
          "accept-signal", 18_000 * KB,
          "execute-order", 13_000 * KB,
          "keep-positions", 13_000 * KB,
          "serve-desk", 13_000 * KB,
          "send-alert", 13_000 * KB,
          "report-pnl", 13_000 * KB);

  private SupplyRules() {}

  /** Whether a zip is within its ceiling; one without a ceiling is not. */
  static List<String> size(String function, long bytes) {
    long ceiling = CEILINGS.getOrDefault(function, 0L);
    return bytes <= ceiling
        ? List.of()
        : List.of("%s.zip has %d KB, at most %d".formatted(function, bytes / KB, ceiling / KB));
  }

  /** The licences of other people's jars; of several offered, one that we allow is enough. */
  static List<String> licences(Sbom sbom) {
    return sbom.components().stream()
        .filter(component -> !component.ours())
        .filter(component -> component.licences().stream().noneMatch(LICENCES::contains))
        .map(component -> component + " has licence " + component.licences())
        .toList();
  }

  /**
   * Whether it lists the jars of the zip and no others.
   *
   * @param jars names by SHA-256
   */
  static List<String> contents(Sbom sbom, Map<String, String> jars) {
    List<String> broken = new ArrayList<>();
    Set<String> left = new TreeSet<>(jars.keySet());
    for (Sbom.Component component : sbom.components()) {
      if (!left.remove(component.sha256())) {
        broken.add(component + " is listed and not in the zip");
      }
    }
    left.forEach(sha -> broken.add(jars.get(sha) + " is in the zip and not listed"));
    return broken;
  }
}
