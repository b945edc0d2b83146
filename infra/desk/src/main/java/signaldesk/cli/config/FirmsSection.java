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
import signaldesk.desk.Firm.Fees;
import signaldesk.desk.Firm.Requests;
import signaldesk.desk.Hosting;

/** {@code firms:} what each allows. What is not written is as it ships, and that is closed. */
final class FirmsSection {
  private static final String STAGES = "a list of stages that may be traded: [practice]";
  private static final Map<String, Hosting> HOSTING =
      Map.of("owner-device", Hosting.OWNER_DEVICE, "cloud", Hosting.CLOUD);

  private static final Map<String, Fees> FEES =
      Map.of(
          "without-commission", Fees.WITHOUT_COMMISSION, "with-commission", Fees.WITH_COMMISSION);
  private static final Map<String, Requests> REQUESTS =
      Map.of("per-owner", Requests.PER_OWNER, "per-address", Requests.PER_ADDRESS);

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
            firms.put(
                name, firm(shipped, value.mapping("api, hosting, stages, fees and requests")));
          }
        });
    return firms;
  }

  private static Firm firm(Firm shipped, Mapping row) {
    row.allowing("api", "hosting", "stages", "fees", "requests");
    @Nullable URI api = row.find("api").flatMap(FirmsSection::address).orElse(shipped.api());
    return new Firm(
        shipped.name(),
        api,
        word(row, "hosting", HOSTING, "where its orders come from: owner-device or cloud")
            .orElse(shipped.hosting()),
        row.find("stages").map(FirmsSection::stages).orElse(shipped.stages()),
        word(
                row,
                "fees",
                FEES,
                "what its venue lists as fees: without-commission or with-commission")
            .orElse(shipped.fees()),
        word(
                row,
                "requests",
                REQUESTS,
                "whose requests it counts together: per-owner or per-address")
            .orElse(shipped.requests()));
  }

  private static <T> Optional<T> word(
      Mapping row, String key, Map<String, T> words, String allowed) {
    return row.find(key)
        .flatMap(value -> value.oneOf(words.keySet(), allowed))
        .flatMap(word -> Optional.ofNullable(words.get(word)));
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
