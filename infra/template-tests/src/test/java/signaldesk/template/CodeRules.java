package signaldesk.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Template;

/** What the template says of a function's code is so: its zip, its handler, what it reads. */
final class CodeRules {
  private static final Path ROOT = Template.find().resolveSibling("");
  private static final Pattern ZIP = Pattern.compile("functions/([a-z-]+)/target/\\1\\.zip");
  private static final Pattern VARIABLE =
      Pattern.compile("(?:need|getenv|get|getOrDefault)\\(\"([A-Z][A-Z_]+)\"[,)]");

  private CodeRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    Set<String> readByAdapters = variables(ROOT.resolve("functions/shared/adapters"));
    for (LambdaFunction function : template.functions()) {
      var zip = ZIP.matcher(function.codeUri());
      Path sources = ROOT.resolve(zip.replaceFirst("functions/$1/src/main/java"));
      if (!zip.matches() || !Files.isDirectory(sources)) {
        broken.add(function.id() + ": no module makes " + function.codeUri());
        continue;
      }
      String handler = function.handler().replace('.', '/') + ".java";
      if (!Files.exists(sources.resolve(handler)) || !canBeMade(function.handler())) {
        broken.add(function.id() + ": Lambda cannot make its handler " + function.handler());
      }
      Set<String> set = function.environment().keySet();
      Set<String> read = variables(sources);
      read.stream()
          .filter(name -> !set.contains(name) && !function.localVariables().contains(name))
          .forEach(name -> broken.add(function.id() + ": reads what is not set: " + name));
      set.stream()
          .filter(name -> !read.contains(name) && !readByAdapters.contains(name))
          .forEach(name -> broken.add(function.id() + ": does not read " + name));
    }
    return broken;
  }

  /** Public, and made without arguments. */
  private static boolean canBeMade(String handler) {
    try {
      var _ = Class.forName(handler, false, CodeRules.class.getClassLoader()).getConstructor();
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean runs(Path file) {
    return file.toString().replace('\\', '/').matches(".*/src/main/.+\\.java");
  }

  private static Set<String> variables(Path sources) {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(CodeRules::runs).toList()) {
        VARIABLE
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> names.add(found.group(1)));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
