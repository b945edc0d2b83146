package signaldesk.adapter.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsUnavailable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
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
 * Secrets as SecureStrings of SSM's Parameter Store, by its one call GetParameter. Signed and sent
 * by the parts of AWS's SDK that are packed for DynamoDB anyway.
 */
public final class ParameterStore implements Secrets {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final URI endpoint;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;

  ParameterStore(URI endpoint, String region, AwsCredentialsProvider credentials) {
    this.endpoint = endpoint;
    this.region = region;
    this.credentials = credentials;
    this.http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(1))
            .socketTimeout(Duration.ofSeconds(2))
            .build();
  }

  /** Region, credentials and, where one is named, endpoint from the environment. */
  public static ParameterStore of(Map<String, String> environment) {
    String region = DefaultAwsRegionProviderChain.builder().build().getRegion().id();
    String endpoint = environment.getOrDefault("AWS_ENDPOINT_URL_SSM", "");
    return new ParameterStore(
        URI.create(endpoint.isEmpty() ? "https://ssm." + region + ".amazonaws.com" : endpoint),
        region,
        DefaultCredentialsProvider.builder().build());
  }

  @Override
  public Optional<String> find(String name) {
    Reply reply = call(request(name));
    if (reply.status() == 200) {
      return value(reply.body());
    }
    if (reply.status() == 400 && reply.body().contains("ParameterNotFound")) {
      return Optional.empty();
    }
    throw new SecretsUnavailable("GetParameter of " + name + ": HTTP " + reply.status());
  }

  /** What came back; it may hold a secret. */
  private record Reply(int status, String body) {
    @Override
    public String toString() {
      return "HTTP " + status;
    }
  }

  private Reply call(String json) {
    for (int tried = 1; ; tried++) {
      String trouble;
      try {
        Reply reply = once(json.getBytes(UTF_8));
        boolean passes = reply.status() >= 500 || reply.body().contains("ThrottlingException");
        if (!passes || tried == TRIES) {
          return reply;
        }
      } catch (IOException | SdkException e) {
        trouble = e.getClass().getSimpleName(); // never its message
        if (tried == TRIES) {
          throw new SecretsUnavailable("GetParameter: " + trouble);
        }
      }
      long most = FIRST_PAUSE.toNanos() << tried;
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
  }

  private Reply once(byte[] body) throws IOException {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .uri(endpoint)
            .encodedPath("/")
            .method(SdkHttpMethod.POST)
            .putHeader("content-type", "application/x-amz-json-1.1")
            .putHeader("content-length", Integer.toString(body.length))
            .putHeader("x-amz-target", "AmazonSSM.GetParameter")
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    HttpExecuteResponse response =
        http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(signed.payload().orElse(null))
                    .build())
            .call();
    try (InputStream answer =
        response.responseBody().map(InputStream.class::cast).orElseGet(ParameterStore::nothing)) {
      return new Reply(
          response.httpResponse().statusCode(), new String(answer.readAllBytes(), UTF_8));
    }
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private static String request(String name) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("Name", name);
      json.writeBooleanField("WithDecryption", true);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }

  /** The text under {@code Parameter.Value}: the only one that is called Value. */
  private static Optional<String> value(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("Value")) {
          return Optional.ofNullable(json.nextTextValue());
        }
      }
      throw new SecretsUnavailable("GetParameter: an answer without a value");
    } catch (IOException e) {
      throw new SecretsUnavailable("GetParameter: an answer that is no JSON");
    }
  }
}
