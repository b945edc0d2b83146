package signaldesk.backend;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Clients for endpoints that check no credentials.
 *
 * @param http one client for all three, so that closing it closes them
 */
public record Clients(
    String region,
    SdkHttpClient http,
    DynamoDbClient dynamoDb,
    DynamoDbStreamsClient streams,
    SqsClient sqs)
    implements AutoCloseable {

  /** Clients for these endpoints. The pair of keys means nothing there but must look like one. */
  public static Clients of(Endpoints endpoints) {
    AwsCredentialsProvider credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY));
    Region region = Region.of(endpoints.region());
    SdkHttpClient http = UrlConnectionHttpClient.builder().build();
    return new Clients(
        endpoints.region(),
        http,
        DynamoDbClient.builder()
            .endpointOverride(endpoints.dynamoDb())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoints.dynamoDb())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build(),
        SqsClient.builder()
            .endpointOverride(endpoints.sqs())
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build());
  }

  @Override
  public void close() {
    dynamoDb.close();
    streams.close();
    sqs.close();
    http.close();
  }
}
