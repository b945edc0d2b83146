package signaldesk.local.stream;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How far each shard was read; in a file where the data is kept over restarts. */
public final class Checkpoints {
  private final Properties reached = new Properties();
  private final Optional<Path> file;

  private Checkpoints(Optional<Path> file) {
    this.file = file;
  }

  /** Forgotten with this process. */
  public static Checkpoints inMemory() {
    return new Checkpoints(Optional.empty());
  }

  public static Checkpoints in(Path file) {
    Checkpoints checkpoints = new Checkpoints(Optional.of(file));
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        checkpoints.reached.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return checkpoints;
  }

  /** The last sequence number that is done; null if none is. */
  @Nullable String of(String shardId) {
    return reached.getProperty(shardId);
  }

  synchronized void reached(String shardId, String sequenceNumber) {
    reached.setProperty(shardId, sequenceNumber);
    file.ifPresent(this::save);
  }

  // Written beside it and moved, so that a stop in the middle leaves the one before.
  private void save(Path to) {
    Path next = to.resolveSibling(to.getFileName() + ".next");
    try {
      try (Writer writer = Files.newBufferedWriter(next)) {
        reached.store(writer, null);
      }
      Files.move(next, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + to, e);
    }
  }
}
