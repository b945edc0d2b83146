package signaldesk.adapter.aws;

import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.io.TlsContext;

/**
 * AWS as a function's environment names it: region, keys, endpoints. This is the one place that
 * decides whether it can be called without the SDK.
 */
public final class Aws {
  private final Map<String, String> environment;
  private final Credentials credentials;
  private final String region;
  private final InstantSource clock;
  private @Nullable TlsContext tls;

  private Aws(
      Map<String, String> environment,
      Credentials credentials,
      String region,
      InstantSource clock) {
    this.environment = Map.copyOf(environment);
    this.credentials = credentials;
    this.region = region;
    this.clock = clock;
  }

  /**
   * Empty where only the SDK will do: without keys in the environment (under SnapStart they come
   * from an endpoint, and change), in a partition of AWS whose addresses only it knows, and on a
   * machine whose native library is not packed.
   *
   * @param environment as Lambda sets it
   */
  public static Optional<Aws> of(Map<String, String> environment, InstantSource clock) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    String session = environment.getOrDefault("AWS_SESSION_TOKEN", "");
    String region = environment.getOrDefault("AWS_REGION", "");
    if (id.isEmpty() || secret.isEmpty() || region.isEmpty() || region.contains("-iso")) {
      return Optional.empty();
    }
    Credentials credentials = new Credentials(id, secret, session.isEmpty() ? null : session);
    return Crt.isHere()
        ? Optional.of(new Aws(environment, credentials, region, clock))
        : Optional.empty();
  }

  /** DynamoDB. */
  public AwsJson dynamoDb() {
    return service("dynamodb", "DynamoDB_20120810");
  }

  /** SQS. */
  public AwsJson sqs() {
    return service("sqs", "AmazonSQS");
  }

  private AwsJson service(String name, String prefix) {
    URI endpoint = endpoint(environment, region, name);
    boolean secure = endpoint.getScheme().equals("https");
    return new AwsJson(
        endpoint,
        new Connections(endpoint, secure ? tls() : null, clock),
        new SigV4(credentials, region, name),
        clock,
        prefix);
  }

  /** The service's own variable, the one for all services, else AWS. */
  static URI endpoint(Map<String, String> environment, String region, String service) {
    String forAll = environment.getOrDefault("AWS_ENDPOINT_URL", "");
    String own =
        environment.getOrDefault("AWS_ENDPOINT_URL_" + service.toUpperCase(Locale.ROOT), forAll);
    String domain =
        region.startsWith("cn-")
            ? "amazonaws.com.cn"
            : region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
    return URI.create(own.isEmpty() ? "https://" + service + "." + region + "." + domain : own);
  }

  /** Trusts what {@code AWS_CA_BUNDLE} names, else what the system does. */
  private TlsContext tls() {
    TlsContext known = tls;
    if (known == null) {
      known = Crt.tls(environment.get("AWS_CA_BUNDLE"));
      tls = known;
    }
    return known;
  }
}
