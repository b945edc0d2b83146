package signaldesk.cli.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.http.Address;
import signaldesk.desk.Firm;
import signaldesk.desk.Hosting;

/** {@code firms:} what each allows. What is not written is as it ships, and that is closed. */
final class FirmsSection {
  private static final String STAGES = "a list of stages that may be traded: [practice]";
  private static final Map<String, Hosting> HOSTING =
      Map.of("owner-device", Hosting.OWNER_DEVICE, "cloud", Hosting.CLOUD);

  /** As its published rules have it: orders come from the trader's own device. */
  private static final Firm TOPSTEP =
      new Firm(
          "topstep",
          URI.create("https://api.topstepx.com"),
          Hosting.OWNER_DEVICE,
          Set.of("practice"));

  private FirmsSection() {}

  /** The firms by name, the shipped one first. */
  static Map<String, Firm> read(Mapping section) {
    Map<String, Firm> firms = new LinkedHashMap<>();
    firms.put(TOPSTEP.name(), TOPSTEP);
    section
        .entries()
        .forEach((name, value) -> {
          if (Forms.isId(value, name)) {
            Firm shipped =
                firms.getOrDefault(name, new Firm(name, null, Hosting.OWNER_DEVICE, Set.of()));
            firms.put(name, firm(shipped, value.mapping("api, hosting and stages")));
          }
        });
    return firms;
  }

  private static Firm firm(Firm shipped, Mapping row) {
    row.allowing("api", "hosting", "stages");
    @Nullable URI api = row.find("api").flatMap(FirmsSection::address).orElse(shipped.api());
    Hosting hosting =
        row.find("hosting")
            .flatMap(value ->
                value.oneOf(HOSTING.keySet(), "where its orders come from: owner-device or cloud"))
            .flatMap(word -> Optional.ofNullable(HOSTING.get(word)))
            .orElse(shipped.hosting());
    return new Firm(
        shipped.name(),
        api,
        hosting,
        row.find("stages").map(FirmsSection::stages).orElse(shipped.stages()));
  }

  private static Optional<URI> address(Value value) {
    String allowed = "an https address, https://api.example.com";
    return value
        .text(allowed)
        .flatMap(text -> {
          Optional<URI> address = Address.read(text);
          if (address.isEmpty()) {
            value.problem("must be " + allowed + ", not \"" + text + "\"");
          }
          return address;
        });
  }

  private static Set<String> stages(Value value) {
    Set<String> stages = new LinkedHashSet<>();
    value.list(STAGES).forEach(stage -> Forms.label(stage, "a stage").ifPresent(stages::add));
    return stages;
  }
}
