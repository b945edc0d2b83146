package signaldesk.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.pnl.Pnl;

/** Adds everything up, as a whole and in every cut. */
final class Tallies {
  private final Keys keys = new Keys();
  private final Tally total = new Tally();
  private final Map<Cut, Map<String, Tally>> byCut = new EnumMap<>(Cut.class);

  /** Nothing yet, in the cuts that such a period has. */
  Tallies(Period period) {
    for (Cut cut : Cut.values()) {
      if (!cut.ofSignals() || !period.isBeyondAMonth()) {
        byCut.put(cut, new HashMap<>());
      }
    }
  }

  void post(Origin origin, LocalDate day, Pnl pnl) {
    total.post(pnl, origin.estimated());
    total.fundedBy(origin);
    byCut.forEach((cut, parts) -> {
      if (!cut.ofClosing()) {
        Tally part = part(parts, keys.ofPosting(cut, origin, day));
        part.post(pnl, origin.estimated());
        if (cut.ofAccounts()) {
          part.fundedBy(origin);
        }
      }
    });
  }

  void close(Origin origin, Closed one) {
    LocalDate day = one.trade().day();
    total.close(one);
    byCut.forEach(
        (cut, parts) -> part(parts, keys.ofTrade(cut, origin, one.trade(), day)).close(one));
  }

  Part total() {
    return total.part("", false);
  }

  Map<Cut, List<Part>> cuts() {
    Map<Cut, List<Part>> cuts = new EnumMap<>(Cut.class);
    byCut.keySet().forEach(cut -> cuts.put(cut, parts(cut)));
    return cuts;
  }

  /** The parts of a cut, in their order. */
  List<Part> parts(Cut cut) {
    return byCut.getOrDefault(cut, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(cut.order()))
        .map(one -> one.getValue().part(one.getKey(), cut.ofClosing()))
        .toList();
  }

  /** One part of a cut, if there is anything in it. */
  Optional<Tally> part(Cut cut, String key) {
    return Optional.ofNullable(byCut.getOrDefault(cut, Map.of()).get(key));
  }

  private static Tally part(Map<String, Tally> parts, String key) {
    return parts.computeIfAbsent(key, _ -> new Tally());
  }
}
