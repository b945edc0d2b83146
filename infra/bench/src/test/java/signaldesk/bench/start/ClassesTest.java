package signaldesk.bench.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Backend;
import signaldesk.backend.LocalCertificate;
import signaldesk.backend.Tap;
import signaldesk.bench.stand.Stand;

/** Classes loaded do not depend on the machine, and what a start takes follows them closely. */
class ClassesTest {
  /** Of accept-signal, over TLS: the JDK's, the runtime client's and its own. */
  private static final int MOST = 2_500;

  private static final int ACCOUNTS = 4;

  @TempDir private Path folder;

  @Test
  void theWebhookStaysWithinItsGoalAndAFunctionOnTheWholeSdkWouldNot() throws IOException {
    LocalCertificate certificate =
        LocalCertificate.in(Files.createDirectory(folder.resolve("certificate")));
    try (Backend backend = Backend.inMemory();
        Tap tap = Tap.https(backend.endpoints(), certificate, exchange -> {});
        Stand stand = new Stand(backend.endpoints(), ACCOUNTS, folder)) {
      Subjects subjects = new Subjects(stand, ACCOUNTS, tap.endpoints(), certificate);

      int webhook = classes(subjects.acceptSignal());
      int wholeSdk = classes(subjects.executeOrder());

      assertTrue(webhook <= MOST, "classes loaded: " + webhook);
      assertTrue(wholeSdk > MOST, "classes loaded: " + wholeSdk);
    }
  }

  private int classes(Subject subject) throws IOException {
    return Start.of(subject, Optional.empty(), Files.createTempDirectory(folder, "start"))
        .classes();
  }
}
