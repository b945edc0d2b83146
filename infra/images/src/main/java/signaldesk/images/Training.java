package signaldesk.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import signaldesk.backend.LambdaFunction;
import signaldesk.local.runtime.ExecutionEnvironment;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.Launch;
import signaldesk.local.runtime.Outcome;

/** Makes the AOT cache of a packed function, and proves that a start really uses it. */
record Training(Stage stage, LambdaFunction function, Packed packed) {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int TRIES = 10;

  /**
   * Where a start up to the first answer found its classes.
   *
   * @param fromJars classes read from jars, as without a cache nearly all of ours are
   * @param fromCache classes that a cache held ready; without ours, the archive of the JDK's own
   */
  record Loaded(long fromJars, long fromCache) {}

  /** Feeds every sample and leaves the cache, and the arguments to start with it, in the folder. */
  void run() {
    List<String> printed = new CopyOnWriteArrayList<>();
    Launch recorded = flat().withFlags(List.of("-XX:AOTCacheOutput=" + packed.cache()));
    try (ExecutionEnvironment process = start(recorded, printed)) {
      for (String sample : stage.samples(function)) {
        answered(process, sample, printed);
      }
      if (!process.end(LIMIT) || !Files.exists(packed.cache())) {
        throw new IllegalStateException("no cache came of it: " + String.join("\n", printed));
      }
    }
    write(arguments(), packed.arguments());
  }

  /**
   * What the image starts {@code java} with; where the cache does not fit, the JVM does without.
   */
  private List<String> arguments() {
    return spec().with(Launch.flat(packed.jars()).withFlags(cached())).arguments();
  }

  /**
   * A start with the cache.
   *
   * @throws IllegalStateException where the cache is not taken, or hardly serves: a JVM left alone
   *     says nothing and goes without
   */
  Loaded withCache() {
    Loaded loaded = loaded(strict());
    if (loaded.fromCache() < 10 * loaded.fromJars()) {
      throw new IllegalStateException(function.id() + ": the cache does not serve: " + loaded);
    }
    return loaded;
  }

  Loaded withoutCache() {
    return loaded(List.of());
  }

  /** From the start of the process to the first answer. */
  long millis(boolean cached) {
    return firstAnswer(cached ? strict() : List.of(), new CopyOnWriteArrayList<>());
  }

  /**
   * How the image asks for the cache: where it does not fit, the JVM says nothing and does without.
   */
  List<String> cached() {
    return List.of("-XX:AOTCache=" + packed.cache());
  }

  private List<String> strict() {
    return Stream.concat(cached().stream(), Stream.of("-XX:AOTMode=on")).toList();
  }

  private Loaded loaded(List<String> flags) {
    List<String> printed = new CopyOnWriteArrayList<>();
    firstAnswer(Stream.concat(flags.stream(), Stream.of("-Xlog:class+load")).toList(), printed);
    return new Loaded(count(printed, ".jar"), count(printed, "source: shared objects file"));
  }

  /** Milliseconds from the start of the process. */
  long firstAnswer(List<String> flags, List<String> printed) {
    long began = System.nanoTime();
    try (ExecutionEnvironment process = start(flat().withFlags(flags), printed)) {
      answered(process, stage.samples(function).getFirst(), printed);
      return (System.nanoTime() - began) / 1_000_000;
    }
  }

  private static long count(List<String> printed, String source) {
    return printed.stream()
        .filter(line -> line.contains("class,load") && line.contains(source))
        .count();
  }

  private Launch flat() {
    return Launch.flat(packed.jars()).withFlags(stage.trust());
  }

  private ExecutionEnvironment start(Launch launch, List<String> printed) {
    return ExecutionEnvironment.start(spec().with(launch), printed::add);
  }

  private FunctionSpec spec() {
    return stage.spec(function, packed);
  }

  /** As TradingView does: what was answered with 503, on a machine that is busy, is sent again. */
  private void answered(ExecutionEnvironment process, String sample, List<String> printed) {
    Outcome outcome = process.invoke(sample);
    for (int i = 0; i < TRIES && outcome.toString().contains("\"statusCode\":503"); i++) {
      outcome = process.invoke(sample);
    }
    if (!(outcome instanceof Outcome.Answered(String answer))
        || answer.contains("\"statusCode\":5")) {
      throw new IllegalStateException(
          "%s: %s%n%s".formatted(function.id(), outcome, String.join("\n", printed)));
    }
  }

  private static void write(List<String> words, Path file) {
    try {
      Files.write(file, words.stream().map(word -> '"' + word + '"').toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
