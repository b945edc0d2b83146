package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackendMainTest {

  @Test
  void theProcessSaysWhereItIsAndEndsWithItsStandardInput()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "signaldesk.backend.BackendMain")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      process.outputWriter().close();

      assertTrue(
          line != null && line.matches("\\{\"dynamoDb\":\"http://127.0.0.1:\\d+\",.*}"), line);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
  }
}
