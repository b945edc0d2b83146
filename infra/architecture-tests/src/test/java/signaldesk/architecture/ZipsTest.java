package signaldesk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The zips that Lambda gets. That a rebuild gives the same bytes is tried by {@code .ci/same-zips}.
 */
class ZipsTest {
  static Stream<Path> functions() {
    return Code.modules().stream()
        .filter(module -> Code.ROOT.resolve("functions").equals(module.getParent()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void classesAreAtTheRootAndJarsInLib(Path function) throws IOException {
    List<String> names = entries(function).stream().map(ZipEntry::getName).toList();

    assertTrue(names.stream().anyMatch(name -> name.matches("signaldesk/\\w+/.+\\.class")));
    assertTrue(names.contains("lib/domain-1.jar"));
    assertEquals(
        Set.of("signaldesk", "lib"),
        names.stream().map(name -> name.split("/", 2)[0]).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noEntryTellsWhenItWasBuilt(Path function) throws IOException {
    Set<LocalDateTime> times =
        entries(function).stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());

    assertEquals(Set.of(LocalDateTime.of(2026, 1, 1, 0, 0)), times);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noToolOfTheWorkshopIsPacked(Path function) throws IOException {
    List<String> workshop =
        entries(function).stream()
            .map(ZipEntry::getName)
            .filter(name ->
                name.matches(
                    "lib/(adapter-memory|backend|desk|junit|DynamoDBLocal|elasticmq|netty"
                        + "|apache|httpclient|testcontainers|jspecify|snakeyaml).*"))
            .toList();

    assertEquals(List.of(), workshop);
  }

  private static List<ZipEntry> entries(Path function) throws IOException {
    Path zip = function.resolve("target/" + function.getFileName() + ".zip");
    assumeTrue(Files.exists(zip), "packed by `mvn package`, not by `mvn test`: " + zip);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().<ZipEntry>map(ZipEntry.class::cast).toList();
    }
  }
}
