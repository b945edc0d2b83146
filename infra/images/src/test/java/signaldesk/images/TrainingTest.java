package signaldesk.images;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.Template;

/** What the Dockerfile does, with the JDK at hand: the webhook's cache. */
@Timeout(300)
class TrainingTest {
  private static final LambdaFunction WEBHOOK =
      Template.read(Template.find()).function("AcceptSignal");

  @Test
  void aCacheThatTheSamplesMadeServesTheNextStartOfThisJvmAlone(@TempDir Path folder)
      throws IOException {
    Path zip = Template.find().resolveSibling(WEBHOOK.codeUri());
    assumeTrue(Files.exists(zip), "packed by `mvn package`, not by `mvn test`: " + zip);
    Packed packed = Main.pack(WEBHOOK, folder.resolve("image"));
    try (Stage stage = new Stage(Files.createDirectory(folder.resolve("stage")))) {
      Training training = new Training(stage, WEBHOOK, packed);

      training.run();
      Training.Loaded without = training.withoutCache();
      Training.Loaded with = training.withCache();

      System.out.printf("accept-signal without a cache %s, with it %s%n", without, with);
      assertTrue(without.fromJars() > 10 * with.fromJars(), without + ", " + with);
      assertTrue(with.fromCache() > without.fromJars(), without + ", " + with);
      assertTrue(Files.readString(packed.arguments()).contains("-XX:AOTCache=" + packed.cache()));

      ofAnotherJvm(packed.cache());
      assertThrows(IllegalStateException.class, training::withCache);
      // As the image starts it, it does without.
      assertTrue(training.firstAnswer(training.cached(), new CopyOnWriteArrayList<>()) > 0);
    }
  }

  /** As if another build of the JVM had made it: its header says which. */
  private static void ofAnotherJvm(Path cache) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
      byte[] header = new byte[8192];
      file.readFully(header);
      int place = new String(header, ISO_8859_1).indexOf("Server VM");
      assertTrue(place > 0, "no JVM is named in " + cache);
      file.seek(place);
      file.writeByte('X');
    }
  }
}
