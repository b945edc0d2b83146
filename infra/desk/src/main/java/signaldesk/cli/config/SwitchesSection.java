package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code switches:} who is halted. A halt stops entries at once; exits go through. */
final class SwitchesSection {
  private SwitchesSection() {}

  static List<Desk.Halt> read(Mapping section, Set<String> owners, Set<String> accounts) {
    Optional<Value> halt = section.allowing("halt").find("halt");
    if (halt.isEmpty()) {
      return List.of();
    }
    Mapping row =
        halt.get()
            .mapping("desk: true, or lists of owners and accounts")
            .allowing("desk", "owners", "accounts", "reason");
    String reason =
        row.find("reason")
            .flatMap(value -> Forms.label(value, "why, in words a trader understands"))
            .orElse("halted by the operator");
    List<Desk.Halt> halts = new ArrayList<>();
    row.find("desk")
        .flatMap(value -> value.oneOf(List.of("true", "false"), "true or false"))
        .filter("true"::equals)
        .ifPresent(yes -> halts.add(new Desk.Halt("DESK", reason)));
    for (String owner : some(row, "owners", owners)) {
      halts.add(new Desk.Halt("OWNER#" + owner, reason));
    }
    for (String account : some(row, "accounts", accounts)) {
      halts.add(new Desk.Halt("ACCOUNT#" + account, reason));
    }
    return halts;
  }

  private static List<String> some(Mapping row, String key, Set<String> known) {
    String allowed = String.join(", ", known);
    return row
        .find(key)
        .map(value -> value.list("a list of " + key + ": " + allowed))
        .orElse(List.of())
        .stream()
        .flatMap(entry -> entry.oneOf(known, "one of " + key + ": " + allowed).stream())
        .distinct()
        .toList();
  }
}
