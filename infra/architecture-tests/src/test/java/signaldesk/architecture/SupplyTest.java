package signaldesk.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is delivered: small, listed jar by jar, under licences that we may use. */
class SupplyTest {
  static Stream<Path> functions() {
    return ZipsTest.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aZipIsWithinItsCeiling(Path function) throws IOException {
    Path zip = zip(function);
    System.out.printf("%s: %d KB%n", zip.getFileName(), Files.size(zip) / 1024);

    assertEquals(List.of(), SupplyRules.size(function.getFileName().toString(), Files.size(zip)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theBillOfMaterialsListsTheJarsOfTheZipAndNoOthers(Path function) throws IOException {
    Sbom sbom = sbom(function);

    assertEquals(List.of(), SupplyRules.contents(sbom, jars(zip(function))));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theBillOfMaterialsTellsNotWhenItWasMade(Path function) throws IOException {
    sbom(function);
    String json = Files.readString(Sbom.file(function));

    assertFalse(json.contains("timestamp"));
    assertFalse(json.contains("serialNumber"));
    assertFalse(json.contains(Code.ROOT.toString()));
  }

  /** Leaves the list of all of them in target/licences.txt. */
  @Test
  void everyJarIsUnderALicenceThatWeMayUse() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path function : functions().toList()) {
      Sbom sbom = sbom(function);
      assertEquals(List.of(), SupplyRules.licences(sbom), function.toString());
      sbom.components().stream()
          .filter(component -> !component.ours())
          .forEach(each -> all.put(each.toString(), String.join(", ", each.licences())));
    }
    List<String> lines =
        all.entrySet().stream().map(each -> each.getKey() + "  " + each.getValue()).toList();
    Files.write(Code.ROOT.resolve("infra/architecture-tests/target/licences.txt"), lines);
  }

  @Test
  void whatBreaksARuleIsSeen() throws IOException {
    Sbom sbom =
        Sbom.parse(
            """
            {"components": [
              {"group": "signaldesk", "name": "domain",
               "hashes": [{"alg": "SHA-256", "content": "aa"}]},
              {"group": "g", "name": "copyleft", "licenses": [{"license": {"id": "GPL-3.0-only"}}],
               "hashes": [{"alg": "SHA-256", "content": "bb"}]},
              {"group": "g", "name": "choice", "licenses": [
                 {"license": {"id": "GPL-2.0-only"}}, {"license": {"id": "MIT"}}],
               "hashes": [{"alg": "MD5", "content": "0"}, {"alg": "SHA-256", "content": "cc"}]}
            ]}
            """);

    assertEquals(List.of("g:copyleft has licence [GPL-3.0-only]"), SupplyRules.licences(sbom));
    assertEquals(
        List.of("g:choice is listed and not in the zip", "new.jar is in the zip and not listed"),
        SupplyRules.contents(sbom, Map.of("aa", "domain.jar", "bb", "x.jar", "dd", "new.jar")));
    assertEquals(
        List.of("accept-signal.zip has 99999 KB, at most %d".formatted(ceiling() / 1024)),
        SupplyRules.size("accept-signal", 99_999 * 1024));
    assertEquals(List.of("unknown.zip has 1 KB, at most 0"), SupplyRules.size("unknown", 1024));
  }

  private static long ceiling() {
    return SupplyRules.CEILINGS.getOrDefault("accept-signal", 0L);
  }

  private static Sbom sbom(Path function) throws IOException {
    Path zip = zip(function);
    Path file = Sbom.file(function);
    assumeTrue(
        Files.exists(file)
            && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(zip)) >= 0,
        "its plugin lists nothing under `mvn -o`: " + file);
    return Sbom.of(function);
  }

  private static Path zip(Path function) {
    Path zip = function.resolve("target/" + function.getFileName() + ".zip");
    assumeTrue(Files.exists(zip), "packed by `mvn package`, not by `mvn test`: " + zip);
    return zip;
  }

  private static Map<String, String> jars(Path zip) throws IOException {
    Map<String, String> jars = new HashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().<ZipEntry>map(ZipEntry.class::cast).toList()) {
        if (entry.getName().endsWith(".jar")) {
          try (InputStream jar = file.getInputStream(entry)) {
            jars.put(sha256(jar.readAllBytes()), entry.getName());
          }
        }
      }
    }
    return jars;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
