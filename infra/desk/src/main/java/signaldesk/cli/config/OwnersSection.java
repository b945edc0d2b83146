package signaldesk.cli.config;

import java.util.LinkedHashMap;
import java.util.Map;
import signaldesk.desk.Owner;

/** {@code owners:} the persons whose accounts are traded. */
final class OwnersSection {
  private static final String NAME = "the name that reports show";

  private OwnersSection() {}

  /** The owners by id, in the file's order. */
  static Map<String, Owner> read(Mapping section) {
    Map<String, Owner> owners = new LinkedHashMap<>();
    section
        .entries()
        .forEach((id, value) -> {
          if (Forms.isId(value, id)) {
            owners.put(id, new Owner(id, name(id, value)));
          }
        });
    return owners;
  }

  /** The owner's name; the id where none is given. */
  private static String name(String id, Value value) {
    if (value.isEmpty()) {
      return id;
    }
    return value
        .mapping("{name: " + NAME + "}")
        .allowing("name")
        .find("name")
        .flatMap(name -> Forms.label(name, NAME))
        .orElse(id);
  }
}
