package signaldesk.adapter.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.backend.LocalCertificate;

/** What is read from the environment. */
class AwsTest {
  private static final Map<String, String> LAMBDA =
      Map.of(
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "secret",
          "AWS_REGION", "us-east-1");

  @ParameterizedTest
  @CsvSource({
    "us-east-1, https://dynamodb.us-east-1.amazonaws.com",
    "us-gov-west-1, https://dynamodb.us-gov-west-1.amazonaws.com",
    "cn-north-1, https://dynamodb.cn-north-1.amazonaws.com.cn",
    "eusc-de-east-1, https://dynamodb.eusc-de-east-1.amazonaws.eu"
  })
  void everyPartitionHasItsDomain(String region, String endpoint) {
    assertEquals(URI.create(endpoint), Aws.endpoint(Map.of(), region, "dynamodb"));
  }

  @Test
  void theServicesOwnEndpointGoesBeforeTheOneForAll() {
    Map<String, String> both =
        Map.of("AWS_ENDPOINT_URL", "http://all:1", "AWS_ENDPOINT_URL_SQS", "http://sqs:2");

    assertEquals(URI.create("http://all:1"), Aws.endpoint(both, "us-east-1", "dynamodb"));
    assertEquals(URI.create("http://sqs:2"), Aws.endpoint(both, "us-east-1", "sqs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"})
  void withoutKeysOrRegionOnlyTheSdkWillDo(String missing) {
    Map<String, String> environment = new HashMap<>(LAMBDA);
    environment.remove(missing);
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/");

    assertTrue(Aws.of(environment, InstantSource.system()).isEmpty());
  }

  @Test
  void whereAddressesAreSecretOnlyTheSdkWillDo() {
    Map<String, String> environment = new HashMap<>(LAMBDA);
    environment.put("AWS_REGION", "us-iso-east-1");

    assertTrue(Aws.of(environment, InstantSource.system()).isEmpty());
  }

  @Test
  void aPeerMustProveWhoItIsToTheBundleThatIsNamed(@TempDir Path folder) throws IOException {
    assumeTrue(Crt.isHere(), "AWS's native library is packed for Linux on x86-64 and arm64 only");
    LocalCertificate certificate = LocalCertificate.in(folder);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
          }
        });
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.start();
    try {
      Map<String, String> environment = new HashMap<>(LAMBDA);
      environment.put("AWS_ENDPOINT_URL", "https://localhost:" + server.getAddress().getPort());
      try (AwsJson distrustful = aws(environment).sqs().within(Duration.ofMillis(800))) {
        CallFailed failed = assertThrows(CallFailed.class, () -> distrustful.call("X", "{}"));
        // The library lets a peer that cannot prove itself wait, so that it learns nothing.
        assertTrue(String.valueOf(failed.getMessage()).startsWith("X: no connection"));
      }
      environment.put("AWS_CA_BUNDLE", certificate.pem().toString());
      try (AwsJson trusting = aws(environment).sqs().within(Duration.ofMinutes(2))) {
        assertEquals(Answer.Done.class, trusting.call("X", "{}").getClass());
      }
    } finally {
      threads.shutdownNow();
      server.stop(0);
    }
  }

  private static Aws aws(Map<String, String> environment) {
    return Aws.of(environment, InstantSource.system()).orElseThrow();
  }
}
