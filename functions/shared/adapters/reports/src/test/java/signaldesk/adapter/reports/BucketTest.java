package signaldesk.adapter.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.digest.Sha256;
import signaldesk.port.ReportStore;
import signaldesk.port.ReportStoreContract;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Against a server that keeps S3's rules of conditional writes. */
class BucketTest extends ReportStoreContract {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Queue<Integer> trouble = new ArrayDeque<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Override
  protected ReportStore store() {
    return new Reports(
        new Bucket(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reports"),
            "us-east-1",
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))));
  }

  @Test
  void aBusyBucketIsAskedAgain() {
    trouble.add(503);
    trouble.add(500);

    assertTrue(store().create(DAY, Audience.DESK, 1, Form.CSV, "a,b"));
  }

  @Test
  void aReadIsTriedTwiceAndNoMore() {
    trouble.addAll(List.of(503, 503, 503));
    ReportStore store = store();

    assertThrows(ReportsUnavailable.class, () -> store.newest(DAY, Audience.DESK));
    assertEquals(1, trouble.size());
  }

  @Test
  void aWriteWhoseAnswerWasLostIsKnownAsOurs() {
    trouble.add(-500); // written, then the answer lost

    assertTrue(store().create(DAY, Audience.DESK, 1, Form.CSV, "a,b"));
  }

  @Test
  void aRefusalIsNoMissingReport() {
    trouble.add(403);
    ReportStore store = store();

    ReportsUnavailable thrown =
        assertThrows(ReportsUnavailable.class, () -> store.newest(DAY, Audience.DESK));

    assertEquals("GetObject of a report: HTTP 403", thrown.getMessage());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      Integer fault = trouble.poll();
      if (fault != null && fault > 0) {
        exchange.sendResponseHeaders(fault, -1);
        return;
      }
      String signed = exchange.getRequestHeaders().getFirst("Authorization");
      assertTrue(signed.contains("/us-east-1/s3/aws4_request"), signed);
      assertEquals(
          Sha256.hex(new String(sent, UTF_8)),
          exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
      int status = kept(exchange, exchange.getRequestURI().getRawPath(), sent);
      byte[] body = objects.getOrDefault(exchange.getRequestURI().getRawPath(), new byte[0]);
      if (fault != null) {
        exchange.sendResponseHeaders(-fault, -1);
      } else if (status == 200 && exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().add("ETag", mark(body));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      } else {
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }

  private int kept(HttpExchange exchange, String key, byte[] sent) {
    byte[] there = objects.get(key);
    if (exchange.getRequestMethod().equals("GET")) {
      return there == null ? 404 : 200;
    }
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    if (exchange.getRequestHeaders().containsKey("If-None-Match")
        ? there != null
        : there == null || !mark(there).equals(match)) {
      return 412;
    }
    objects.put(key, sent);
    return 200;
  }

  private static String mark(byte[] body) {
    return "\"" + Sha256.hex(new String(body, UTF_8)) + "\"";
  }
}
