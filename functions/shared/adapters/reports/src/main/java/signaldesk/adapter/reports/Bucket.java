package signaldesk.adapter.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * A bucket of S3, by its two calls GetObject and PutObject. Signed and sent by the parts of AWS's
 * SDK that are packed for DynamoDB anyway; S3's own client would weigh more than all the function.
 */
final class Bucket implements Files {
  private static final int TRIES = 4;

  /**
   * Somebody waits for what is read: two reads, each tried so often, end before serve-desk does.
   */
  private static final int READS = 2;

  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final URI base;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;

  Bucket(URI base, String region, AwsCredentialsProvider credentials) {
    this.base = base;
    this.region = region;
    this.credentials = credentials;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(1))
            .socketTimeout(WAIT)
            .build();
  }

  static Bucket of(String bucket, Map<String, String> environment) {
    String region =
        Optional.ofNullable(environment.get("AWS_REGION"))
            .orElseGet(() -> DefaultAwsRegionProviderChain.builder().build().getRegion().id());
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_S3", "");
    return new Bucket(
        URI.create(
            endpoint.isEmpty()
                ? "https://%s.s3.%s.amazonaws.com".formatted(bucket, region)
                : endpoint + "/" + bucket),
        region,
        DefaultCredentialsProvider.builder().build());
  }

  /** What came back. */
  private record Reply(int status, String text, String etag) {}

  @Override
  public Optional<Found> get(String key) {
    Reply reply = call(SdkHttpMethod.GET, key, Map.of(), "");
    return switch (reply.status()) {
      case 200 -> Optional.of(new Found(reply.text(), reply.etag()));
      case 404 -> Optional.empty();
      default -> throw new ReportsUnavailable("GetObject", reply.status());
    };
  }

  @Override
  public boolean put(String key, String contentType, String text, @Nullable String mark) {
    Map<String, String> headers =
        mark == null
            ? Map.of("content-type", contentType, "if-none-match", "*")
            : Map.of("content-type", contentType, "if-match", mark);
    Reply reply = call(SdkHttpMethod.PUT, key, headers, text);
    return switch (reply.status()) {
      case 200 -> true;
      // An answer may have been lost: then what stands there is our own.
      case 412, 404 -> get(key).map(Found::text).filter(text::equals).isPresent();
      default -> throw new ReportsUnavailable("PutObject", reply.status());
    };
  }

  private Reply call(SdkHttpMethod method, String key, Map<String, String> headers, String text) {
    int tries = method == SdkHttpMethod.GET ? READS : TRIES;
    for (int tried = 1; ; tried++) {
      try {
        Reply reply = once(method, key, headers, text);
        // 409: another conditional write of this key is on its way.
        boolean passes = reply.status() == 409 || reply.status() == 429 || reply.status() >= 500;
        if (!passes || tried == tries) {
          return reply;
        }
      } catch (IOException e) {
        if (tried == tries) {
          throw new ReportsUnavailable(method.name(), e);
        }
      }
      long most = FIRST_PAUSE.toNanos() << tried;
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
  }

  private Reply once(SdkHttpMethod method, String key, Map<String, String> headers, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().uri(URI.create(base + "/" + key)).method(method);
    headers.forEach(request::putHeader);
    boolean writes = method == SdkHttpMethod.PUT;
    if (writes) {
      request.putHeader("content-length", Integer.toString(body.length));
    }
    ContentStreamProvider content = writes ? ContentStreamProvider.fromByteArray(body) : null;
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request.build())
                    .payload(content)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false));
    HttpExecuteResponse response =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(signed.payload().orElse(null))
                    .build())
            .call();
    try (InputStream answer =
        response.responseBody().map(InputStream.class::cast).orElseGet(Bucket::nothing)) {
      return new Reply(
          response.httpResponse().statusCode(),
          new String(answer.readAllBytes(), UTF_8),
          response.httpResponse().firstMatchingHeader("etag").orElse(""));
    }
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }
}
