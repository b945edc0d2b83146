package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signaldesk.desk.Reader;

/** {@code readers:} who may read: an operator everything, an owner their own accounts. */
final class ReadersSection {
  private ReadersSection() {}

  static List<Reader> read(Mapping section, Set<String> owners, Tokens tokens) {
    List<Reader> readers = new ArrayList<>();
    section
        .entries()
        .forEach((name, value) -> {
          if (Forms.isId(value, name)) {
            Mapping row = value.mapping("tokens and sees").allowing("tokens", "sees", "owner");
            readers.add(reader(name, row, owners, tokens));
          }
        });
    return readers;
  }

  private static Reader reader(String name, Mapping row, Set<String> owners, Tokens tokens) {
    List<String> digests = tokens.read(row, "reader", name);
    Optional<Value> owner = row.find("owner");
    Optional<Value> sees = row.find("sees");
    if (owner.isPresent() == sees.isPresent()) {
      // Never "everything" by leaving a key out.
      row.problem("needs either owner: (one of owners) or sees: all, for an operator");
    }
    sees.ifPresent(
        value -> value.oneOf(List.of("all"), "all; to see one owner's accounts, owner:"));
    return new Reader(
        name,
        digests,
        owner
            .flatMap(value -> value.oneOf(owners, "one of owners: " + String.join(", ", owners)))
            .orElse(null));
  }
}
