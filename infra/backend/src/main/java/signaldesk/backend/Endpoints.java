package signaldesk.backend;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the database and the queue answer.
 *
 * @param others where S3 and SSM do, if anywhere
 */
public record Endpoints(URI dynamoDb, URI sqs, String region, Optional<URI> others) {
  /** Looks like an access key; local endpoints ask for no more. */
  public static final String ACCESS_KEY = "local";

  /** The secret half of {@link #ACCESS_KEY}. */
  public static final String SECRET_KEY = "local";

  public Endpoints(URI dynamoDb, URI sqs, String region) {
    this(dynamoDb, sqs, region, Optional.empty());
  }

  /** What AWS_ENDPOINT_URL, or its form per service, names, if both are named. */
  public static Optional<Endpoints> of(Map<String, String> environment) {
    String both = environment.getOrDefault("AWS_ENDPOINT_URL", "");
    String dynamoDb = environment.getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", both);
    String sqs = environment.getOrDefault("AWS_ENDPOINT_URL_SQS", both);
    if (dynamoDb.isBlank() || sqs.isBlank()) {
      return Optional.empty();
    }
    String region = environment.getOrDefault("AWS_REGION", Backend.REGION);
    return Optional.of(new Endpoints(URI.create(dynamoDb), URI.create(sqs), region));
  }

  /** The variables by which the SDK finds these endpoints and is content with the keys. */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", dynamoDb.toString());
    environment.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
    others.ifPresent(address -> {
      environment.put("AWS_ENDPOINT_URL_S3", address.toString());
      environment.put("AWS_ENDPOINT_URL_SSM", address.toString());
    });
    environment.put("AWS_REGION", region);
    environment.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
    return environment;
  }
}
