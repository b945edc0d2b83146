package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.lambda.Env;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class WiringTest {
  private static final Map<String, String> TABLES =
      Map.of(
          "SIGNALS_TABLE", "signals",
          "ORDERS_TABLE", "orders",
          "POSITIONS_TABLE", "positions",
          "TRADES_TABLE", "trades",
          "DESK_TABLE", "desk",
          "REPORTS_BUCKET", "reports");

  @Test
  void theFunctionIsPutTogetherWithoutCallingAnybody() {
    try (DynamoDb offline = offline()) {
      Map<String, String> variables = new TreeMap<>(TABLES);
      variables.put("AWS_REGION", "us-east-1");
      Stores stores = Wiring.stores(new Env(variables), offline);
      assertNotNull(new ServeDesk(stores, InstantSource.system()));
    }
  }

  @Test
  void aMissingVariableIsNamedAtStartUp() {
    try (DynamoDb offline = offline()) {
      for (String missing : TABLES.keySet()) {
        Map<String, String> rest = new TreeMap<>(TABLES);
        rest.put("AWS_REGION", "us-east-1");
        rest.remove(missing);
        Env env = new Env(rest);
        Exception thrown =
            assertThrows(IllegalStateException.class, () -> Wiring.stores(env, offline));
        assertEquals("environment variable " + missing + " is not set", thrown.getMessage());
      }
    }
  }

  private static DynamoDb offline() {
    return new SdkDynamoDb(
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build());
  }
}
