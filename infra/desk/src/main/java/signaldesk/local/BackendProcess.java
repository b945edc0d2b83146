package signaldesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import signaldesk.backend.BackendMain;
import signaldesk.backend.Endpoints;

/** The database and the queue in a process of their own, which ends when this one does. */
final class BackendProcess implements AutoCloseable {
  private final Process process;
  private final Endpoints endpoints;
  private volatile boolean closing;

  private BackendProcess(Process process, Endpoints endpoints) {
    this.process = process;
    this.endpoints = endpoints;
  }

  static BackendProcess start(Optional<Path> data, File log) {
    try {
      Files.createDirectories(log.toPath().getParent());
      Process process = new ProcessBuilder(command(data)).redirectError(log).start();
      String line = process.inputReader().readLine();
      if (line == null) {
        throw new IllegalStateException("the database or the queue did not start: see " + log);
      }
      JsonNode at = new ObjectMapper().readTree(line);
      return new BackendProcess(
          process,
          new Endpoints(
              URI.create(at.path("dynamoDb").asText()),
              URI.create(at.path("sqs").asText()),
              at.path("region").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException("the database or the queue did not start", e);
    }
  }

  private static List<String> command(Optional<Path> data) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add("--sun-misc-unsafe-memory-access=allow");
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(BackendMain.class.getName());
    data.ifPresent(folder -> words.add(folder.toString()));
    return words;
  }

  /** Calls back with its exit code if it ends before it is told to. */
  void onDeath(IntConsumer callback) {
    // A Ctrl-C ends it too, at the same moment as this process: then nobody is to be told.
    var later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    var _ = process.onExit().thenAcceptAsync(gone -> died(gone.exitValue(), callback), later);
  }

  private void died(int exitCode, IntConsumer callback) {
    if (!closing) {
      callback.accept(exitCode);
    }
  }

  Endpoints endpoints() {
    return endpoints;
  }

  @Override
  public void close() {
    closing = true;
    try {
      process.outputWriter().close(); // the word to end
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
