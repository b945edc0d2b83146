package signaldesk.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final List<String> printed = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  @Test
  void aFlatStartFindsTheFunctionOnTheClassPath() throws IOException {
    List<Path> jars = TaskRoot.asJars(taskRoot(), folder.resolve("function.jar"));
    Launch launch = Launch.flat(jars).withFlags(List.of("-Xlog:class+load"));

    try (ExecutionEnvironment process = start(launch)) {
      assertInstanceOf(Outcome.Answered.class, process.invoke("{}"));
    }

    assertTrue(
        printed.stream()
            .anyMatch(
                line -> line.contains("TinyFunction source:") && line.contains("function.jar")),
        printed::toString);
  }

  @Test
  void aCacheThatARunLeavesBehindServesTheNext() throws IOException {
    List<Path> jars = TaskRoot.asJars(taskRoot(), folder.resolve("function.jar"));
    Path cache = folder.resolve("function.aot");

    try (ExecutionEnvironment training =
        start(Launch.flat(jars).withFlags(List.of("-XX:AOTCacheOutput=" + cache)))) {
      assertInstanceOf(Outcome.Answered.class, training.invoke("{}"));
      assertTrue(training.end(LIMIT), printed::toString);
    }
    printed.clear();
    Launch cached =
        Launch.flat(jars).withFlags(List.of("-XX:AOTCache=" + cache, "-Xlog:class+load"));
    try (ExecutionEnvironment process = start(cached)) {
      assertInstanceOf(Outcome.Answered.class, process.invoke("{}"));
    }

    assertTrue(
        printed.stream()
            .anyMatch(line -> line.contains("TinyFunction source: shared objects file")),
        () -> String.join("\n", printed.subList(0, Math.min(9, printed.size()))));
  }

  @Test
  void theWrapperStandsBeforeJava() {
    Launch launch = Launch.MANAGED.withWrapper(List.of("env", "WRAPPED=yes"));

    List<String> words = Command.of(spec(launch), "127.0.0.1:1").command();

    assertEquals(List.of("env", "WRAPPED=yes"), words.subList(0, 2));
    assertTrue(words.get(2).endsWith("java"));
  }

  private ExecutionEnvironment start(Launch launch) {
    return ExecutionEnvironment.start(spec(launch), printed::add);
  }

  private FunctionSpec spec(Launch launch) {
    return new FunctionSpec(
            "Tiny",
            TinyFunction.class.getName(),
            folder,
            Built.runtimeClient(),
            256,
            LIMIT,
            Map.of())
        .with(launch);
  }

  /** As a zip unpacks: the class where its package says, and an empty lib. */
  private Path taskRoot() throws IOException {
    Path root = folder.resolve("unpacked");
    String name = TinyFunction.class.getName().replace('.', '/') + ".class";
    Path target = root.resolve(name);
    Files.createDirectories(Stream.of(target).map(Path::getParent).findFirst().orElseThrow());
    Files.copy(Built.folder(TinyFunction.class).resolve(name), target);
    Files.createDirectories(root.resolve("lib"));
    return root;
  }
}
