package signaldesk.bench.start;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.Launch;

/**
 * Something whose start is measured.
 *
 * @param name as the table shows it
 * @param flat its jars on the class path; else they are left to the runtime client's own loader
 * @param cached with an AOT cache that its own event has trained
 * @param events a fresh one for each start, so that no start finds its work done
 */
record Subject(
    String name,
    FunctionSpec function,
    boolean flat,
    boolean cached,
    List<String> flags,
    Supplier<String> events) {

  /** As the managed runtime starts it. */
  static Subject managed(
      String name, FunctionSpec function, List<String> flags, Supplier<String> events) {
    return new Subject(name, function, false, false, flags, events);
  }

  /** As a container image starts it: flat, with a cache of its own. */
  Subject withCache() {
    return new Subject(name, function, true, true, flags, events);
  }

  String layout() {
    return cached ? "flat + AOT cache" : flat ? "flat" : "managed";
  }

  /** How it is started; {@code core} is the words that pin it to one core, if there are any. */
  FunctionSpec spec(Launch launch, Optional<List<String>> core) {
    Launch with = launch.withFlags(flags);
    return function.with(core.map(with::withWrapper).orElse(with));
  }
}
