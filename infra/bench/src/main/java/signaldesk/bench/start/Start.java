package signaldesk.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import signaldesk.local.runtime.ExecutionEnvironment;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.Launch;
import signaldesk.local.runtime.Outcome;
import signaldesk.local.runtime.TaskRoot;

/** Starts one subject again and again; its first event waits when it asks for one. */
final class Start {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int MOST = 10;

  private final Subject subject;
  private final Optional<List<String>> core;
  private final Path folder;
  private final Launch launch;

  private Start(Subject subject, Optional<List<String>> core, Path folder, Launch launch) {
    this.subject = subject;
    this.core = core;
    this.folder = folder;
    this.launch = launch;
  }

  /**
   * Makes what it needs: jars, and a cache if it is to have one.
   *
   * @param folder its own, for these
   */
  static Start of(Subject subject, Optional<List<String>> core, Path folder) {
    if (!subject.flat()) {
      return new Start(subject, core, folder, Launch.MANAGED);
    }
    List<Path> jars =
        TaskRoot.asJars(subject.function().taskRoot(), folder.resolve("function.jar"));
    Start plain = new Start(subject, core, folder, Launch.flat(jars));
    return subject.cached() ? plain.trained() : plain;
  }

  Subject subject() {
    return subject;
  }

  private Start trained() {
    Path cache = folder.resolve("function.aot");
    run(launch.withFlags(List.of("-XX:AOTCacheOutput=" + cache)), Optional.empty(), MOST, true);
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no AOT cache was written for " + subject.name());
    }
    // A cache that does not fit is an error here, and would be passed over in silence on AWS.
    Launch with = launch.withFlags(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
    return new Start(subject, core, folder, with);
  }

  /** From the start of the process to the answer posted. */
  Duration time() {
    return run(launch, core, 1, false);
  }

  /**
   * Classes loaded until the answer was posted, of the JDK, the runtime client and the function. On
   * a busy machine the first answers may be none; they need hardly a class of their own.
   */
  int classes() {
    return loaded().size();
  }

  /** Their names and where each came from, as the JVM says it. */
  List<String> loaded() {
    Path log = folder.resolve("classes.log");
    run(launch.withFlags(List.of("-Xlog:class+load:file=" + log)), Optional.empty(), MOST, false);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param most how often the event is handed over until it is done
   */
  private Duration run(Launch how, Optional<List<String>> where, int most, boolean ends) {
    List<String> printed = new CopyOnWriteArrayList<>();
    String event = subject.events().get();
    FunctionSpec spec = subject.spec(how, where);
    long began = System.nanoTime();
    try (ExecutionEnvironment process = ExecutionEnvironment.start(spec, printed::add)) {
      Outcome outcome = process.invoke(event);
      for (int again = 1; again < most && !isGood(outcome); again++) {
        outcome = process.invoke(event);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (!isGood(outcome)) {
        List<String> said = new ArrayList<>(printed);
        throw new IllegalStateException(subject.name() + ": " + outcome + " " + said);
      }
      if (ends && !process.end(LIMIT)) {
        throw new IllegalStateException(subject.name() + " did not end");
      }
      return took;
    }
  }

  /** A start that failed is none: 2xx, nothing reported as failed, or done without a word. */
  static boolean isGood(Outcome outcome) {
    return outcome instanceof Outcome.Answered(String json)
        && (json.isEmpty()
            || json.contains("\"statusCode\":2")
            || json.replace(" ", "").contains("Failures\":[]"));
  }
}
