package signaldesk.local.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a function's process is started: as the managed Java runtime starts its own. */
final class Command {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** What an operating system needs to run a JVM at all; nothing else of ours is handed on. */
  private static final List<String> KEPT = List.of("PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR");

  private Command() {}

  static ProcessBuilder of(FunctionSpec function, String runtimeApi) {
    List<String> words = new ArrayList<>(function.launch().wrapper());
    words.add(Path.of(java(), "bin", "java").toString());
    words.addAll(arguments(function));
    words.add(function.handler());
    ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
    // AWS's client looks for the function's classes where it is started.
    process.directory(function.taskRoot().toFile());
    environment(process.environment(), function, runtimeApi);
    return process;
  }

  /** What stands between {@code java} and the handler. */
  static List<String> arguments(FunctionSpec function) {
    List<String> words = new ArrayList<>();
    // Lambda's own flags: a heap that leaves room, one quick compiler, the small collector.
    words.add("-Xmx" + function.memoryMb() * 85 / 100 + "m");
    words.add("-XX:+UseSerialGC");
    words.add("-XX:TieredStopAtLevel=1");
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    NativeClient.in(function.runtimeClient())
        .ifPresent(library -> words.add("-D" + NativeClient.PROPERTY + "=" + library));
    words.addAll(function.launch().flags());
    words.addAll(List.of("-cp", classPath(function), MAIN));
    return words;
  }

  /** This one, unless the function is to run on another, as in an image that is being built. */
  private static String java() {
    return System.getProperty("signaldesk.java", System.getProperty("java.home"));
  }

  private static String classPath(FunctionSpec function) {
    List<Path> entries = new ArrayList<>();
    if (PortableClient.needed()) {
      entries.add(PortableClient.folder(function.runtimeClient()));
    }
    // By name: an AOT cache holds for one order, and an asterisk for none.
    entries.addAll(Jars.in(function.runtimeClient()));
    entries.addAll(function.launch().jars());
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static void environment(
      Map<String, String> environment, FunctionSpec function, String runtimeApi) {
    environment.keySet().retainAll(KEPT);
    environment.putAll(function.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    environment.put("_HANDLER", function.handler());
    environment.put("LAMBDA_TASK_ROOT", function.taskRoot().toString());
    environment.put("LAMBDA_RUNTIME_DIR", function.runtimeClient().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Long.toString(function.memoryMb()));
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    environment.put("TZ", ":UTC");
    environment.put("LANG", "en_US.UTF-8");
  }
}
