package signaldesk.servedesk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.lambda.Env;
import signaldesk.backend.Endpoints;
import signaldesk.backend.TestBackend;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The function on the tables of the template, and what a read costs there. */
class DynamoDbBackendTest {
  private static final List<String> TOKENS = List.of(World.OPERATOR, World.OWNER_1, World.OWNER_2);

  private final TestBackend backend = TestBackend.fresh();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  @Test
  void dynamoDbAnswersEveryRouteAsTheMemoryDoes() {
    World desk = RandomDesk.of(new Random(7));
    ServeDeskHandler memory = desk.handler();
    ServeDeskHandler dynamo = on(desk);
    for (String token : TOKENS) {
      for (String address :
          Addresses.of(desk).stream().filter(DynamoDbBackendTest::isTried).toList()) {
        assertEquals(
            Pages.all(memory, token, address), Pages.all(dynamo, token, address), token + address);
      }
    }
  }

  @Test
  void aPageOfTradesIsOneQueryAndTheFirstOneMoreForWhatIsOpen() {
    World desk = World.demo();
    Trading nq = desk.on("1001", "NQ1!");
    for (int i = 0; i < 10; i++) {
      nq.buy(1, "20000.00").sell(1, "20012.50");
    }
    ServeDeskHandler dynamo = on(desk);
    String list = "/v1/accounts/1001/trades?limit=5";

    Reply first = Reply.get(dynamo, World.OWNER_1, list);
    // who asks, which account, its books, its trades
    assertEquals(List.of("GetItem", "GetItem", "Query", "Query"), calls);
    calls.clear();
    String cursor = first.json().path("cursor").asText();
    assertEquals(
        5, Reply.get(dynamo, World.OWNER_1, list + "&cursor=" + cursor).list("trades").size());
    assertEquals(List.of("GetItem", "GetItem", "Query"), calls);
  }

  @Test
  void positionsCostAQueryAnAccountAndOneMoreWhereSomethingIsOpen() {
    World desk = World.demo();
    desk.on("1001", "NQ1!").buy(1, "20000.00");
    ServeDeskHandler dynamo = on(desk);

    assertEquals(1, Reply.get(dynamo, World.OPERATOR, "/v1/positions").list("positions").size());
    // who asks; the accounts, three times books, once orders
    assertEquals(List.of("GetItem", "Query", "Query", "Query", "Query", "Query"), calls);
  }

  /** Of the many signals a few will do. */
  private static boolean isTried(String address) {
    return !address.startsWith("/v1/signals/") || address.endsWith("0") || address.endsWith("1");
  }

  private ServeDeskHandler on(World desk) {
    DynamoDb dynamo = new SdkDynamoDb(client());
    Env env = new Env(backend.environment("ServeDesk"));
    DeskTable configured = new DeskTable(dynamo, env.need("DESK_TABLE"));
    desk.accounts.forEach(account -> configured.put(DeskAccounts.item(account)));
    desk.hooks.forEach(hook -> DeskHooks.items(hook).forEach(configured::put));
    desk.readers.forEach(reader -> DeskReaders.items(reader).forEach(configured::put));
    Stores stores = Wiring.stores(env, dynamo);
    desk.fill(stores);
    calls.clear();
    return new ServeDeskHandler(new ServeDesk(stores, InstantSource.fixed(World.NOW)));
  }

  /** A client that notes what it is asked. */
  private DynamoDbClient client() {
    ExecutionInterceptor noting =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes unused) {
            calls.add(call.request().getClass().getSimpleName().replace("Request", ""));
          }
        };
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(TestBackend.endpoints().dynamoDb())
        .region(Region.of(TestBackend.endpoints().region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY)))
        .overrideConfiguration(override -> override.addExecutionInterceptor(noting))
        .build();
  }
}
