package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Template;

/** What the template says of a function's code is so. */
class FunctionsInCodeTest {
  private static final Path ROOT = Template.find().resolveSibling("");
  private static final Pattern VARIABLE =
      Pattern.compile("(?:need|getenv|get)\\(\"([A-Z][A-Z_]+)\"\\)");

  static Stream<LambdaFunction> functions() {
    return Template.read(Template.find()).functions().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theHandlerIsInTheZipThatIsNamed(LambdaFunction function) throws ClassNotFoundException {
    String name = module(function).getFileName().toString();
    assertEquals("functions/" + name + "/target/" + name + ".zip", function.codeUri());

    Class<?> handler = Class.forName(function.handler(), false, getClass().getClassLoader());

    assertDoesNotThrow(() -> handler.getConstructor(), "Lambda makes it without arguments");
    String source = function.handler().replace('.', '/') + ".java";
    assertTrue(Files.exists(module(function).resolve("src/main/java").resolve(source)), source);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theVariablesThatAreSetAreThoseThatAreRead(LambdaFunction function) throws IOException {
    assertEquals(new TreeSet<>(function.environment().keySet()), read(module(function)));
  }

  private static Set<String> read(Path module) throws IOException {
    return sources(module).stream()
        .flatMap(text -> VARIABLE.matcher(text).results().map(found -> found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sources(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(FunctionsInCodeTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path module(LambdaFunction function) {
    Path zip = ROOT.resolve(function.codeUri());
    return zip.resolve("../..").normalize();
  }
}
