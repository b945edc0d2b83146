package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.aws.CallFailed;
import signaldesk.backend.Clients;
import signaldesk.backend.Exchange;
import signaldesk.backend.Tap;
import signaldesk.backend.TestBackend;

/**
 * The thin way against the SDK, call by call on one backend: the same requests reach it, and the
 * same answers and errors come of them. Each has a table of its own.
 */
class CallByCallTest {
  private static final Condition ABSENT = Condition.of("attribute_not_exists(orderId)");

  private final List<Exchange> passed = Collections.synchronizedList(new ArrayList<>());
  private final Tap tap = Tap.http(TestBackend.endpoints(), passed::add);
  private final Clients clients = Clients.of(tap.endpoints());
  private final DynamoDb sdk = new SdkDynamoDb(clients.dynamoDb());
  private final DynamoDb thin = Both.thin(tap.endpoints());
  private final String sdksTable = TestBackend.fresh().table("Orders");
  private final String thinsTable = TestBackend.fresh().table("Orders");

  /** One call on a table. */
  private interface Call<T> extends Function<Where, T> {}

  private record Where(DynamoDb dynamo, String table) {}

  @AfterEach
  void close() {
    thin.close();
    clients.close();
    tap.close();
  }

  @Test
  void aWriteAndWhatStandsInItsWay() {
    Item item =
        order("1")
            .with("text", "Größe \"1\"\n\u0001\ud83d\ude00")
            .with("number", new BigDecimal("21010.250000000000000000000000000000001"))
            .with("negative", -5)
            .with("flag", true)
            .with("empty", "")
            .withTexts("texts", List.of("a", ""))
            .withTexts("none", List.of())
            .withItem("map", new Item().with("inner", 1).withItem("empty", new Item()))
            .withItems("maps", List.of(new Item().with("a", "b")));

    assertEquals(new Written.Done(), same(at -> at.dynamo.put(at.table, item, ABSENT)));
    Written.Refused refused = (Written.Refused) same(at -> at.dynamo.put(at.table, item, ABSENT));
    assertEquals(item, refused.standing().orElseThrow());
    same(at -> at.dynamo.put(at.table, order("1"), Condition.NONE));
    assertEquals(order("1"), same(at -> at.dynamo.get(at.table, order("1"))).orElseThrow());
  }

  @Test
  void aChange() {
    Condition there =
        Condition.of("attribute_exists(orderId)", new Item().with(":true", true))
            .naming("#state", "state");

    assertEquals(
        false,
        same(at -> at.dynamo.update(at.table, order("1"), "SET #state = :true", there)).done());
    same(at -> at.dynamo.put(at.table, order("1"), ABSENT));
    assertEquals(
        true,
        same(at -> at.dynamo.update(at.table, order("1"), "SET #state = :true", there)).done());
    assertEquals(
        order("1").with("state", true),
        same(at -> at.dynamo.get(at.table, order("1"))).orElseThrow());
  }

  @Test
  void aRemoval() {
    Condition version = Condition.of("version = :one", new Item().with(":one", 1));
    same(at -> at.dynamo.put(at.table, order("1").with("version", 2), ABSENT));

    assertEquals(false, same(at -> at.dynamo.delete(at.table, order("1"), version)).done());
    assertEquals(true, same(at -> at.dynamo.delete(at.table, order("1"), Condition.NONE)).done());
    assertEquals(true, same(at -> at.dynamo.delete(at.table, order("1"), Condition.NONE)).done());
    assertEquals(true, same(at -> at.dynamo.get(at.table, order("1"))).isEmpty());
  }

  @Test
  void pagesInEitherOrder() {
    for (int i = 1; i <= 5; i++) {
      Item item = order(Integer.toString(i));
      same(at -> at.dynamo.put(at.table, item, ABSENT));
    }
    Item account = new Item().with(":account", "1001");
    Condition all = Condition.of("accountId = :account", account);

    assertEquals(5, same(at -> at.dynamo.query(Query.of(at.table, all))).items().size());
    ItemPage page = same(at -> at.dynamo.query(Query.of(at.table, all).fromNewest().atMost(2)));
    assertEquals(List.of(order("5"), order("4")), page.items());
    ItemPage next =
        same(at ->
            at.dynamo.query(Query.of(at.table, all).fromNewest().atMost(2).from(page.next())));
    assertEquals(List.of(order("3"), order("2")), next.items());
    assertEquals(5, same(at -> at.dynamo.items(Query.of(at.table, all).atMost(2)).toList()).size());
  }

  @Test
  void everythingThatAFilterLetsThrough() {
    same(at -> at.dynamo.put(at.table, order("1"), ABSENT));
    same(at -> at.dynamo.put(at.table, order("2").with("scope", "x"), ABSENT));
    Condition filter =
        Condition.of("#scope = :x", new Item().with(":x", "x")).naming("#scope", "scope");

    assertEquals(
        List.of(order("2").with("scope", "x")),
        same(at -> at.dynamo.scan(at.table, filter, null)).items());
    assertEquals(2, same(at -> at.dynamo.scan(at.table, Condition.NONE, null)).items().size());
  }

  @Test
  void manyByKeyMoreThanFitIntoAnAnswer() {
    String kilobytes = "x".repeat(300_000);
    List<Item> keys = IntStream.range(0, 60).mapToObj(i -> order("k" + i)).toList();
    for (Item key : keys) {
      Item item = new Item(new HashMap<>(key.attributes())).with("text", kilobytes);
      both(at -> at.dynamo.put(at.table, item, ABSENT));
    }

    Call<DynamoDb.Batch> sixteenMegabytes = at -> sorted(at.dynamo.batchGet(at.table, keys, true));
    DynamoDb.Batch batch = sixteenMegabytes.apply(new Where(sdk, sdksTable));
    List<String> asked = requests(sdksTable);
    assertEquals(batch, sixteenMegabytes.apply(new Where(thin, thinsTable)));
    assertEquals(asked, requests(thinsTable));
    assertEquals(60, batch.items().size() + batch.left().size());
    assertEquals(true, !batch.left().isEmpty(), "16 MB are the most of an answer");
    List<Item> all =
        both(at ->
            new BatchGet(at.dynamo, at.table, false)
                .items(keys).stream().sorted(Comparator.comparing(Item::toString)).toList());
    assertEquals(60, all.size());
  }

  @Test
  void allOrNone() {
    List<Item> two = List.of(order("1"), order("2"));

    assertEquals(List.of(), same(at -> at.dynamo.putAll(at.table, two, ABSENT)));
    assertEquals(
        List.of("ConditionalCheckFailed", "None"),
        same(at -> at.dynamo.putAll(at.table, List.of(order("2"), order("3")), ABSENT)));
  }

  @Test
  void whatIsWrong() {
    for (Call<?> wrong :
        List.<Call<?>>of(
            at -> at.dynamo.get("no-such-table", order("1")),
            at -> at.dynamo.put(at.table, new Item().with("other", "1"), Condition.NONE),
            at -> at.dynamo.update(at.table, order("1"), "nonsense", Condition.NONE),
            at -> at.dynamo.query(Query.of(at.table, Condition.of("nonsense"))))) {
      assertEquals(
          assertThrows(CallFailed.class, () -> wrong.apply(new Where(sdk, sdksTable))).getMessage(),
          assertThrows(CallFailed.class, () -> wrong.apply(new Where(thin, thinsTable)))
              .getMessage());
    }
  }

  /** The answer of both, which must be equal, as must be the requests. */
  private <T> T same(Call<T> call) {
    T answer = call.apply(new Where(sdk, sdksTable));
    List<String> asked = requests(sdksTable);
    assertEquals(answer, call.apply(new Where(thin, thinsTable)));
    assertEquals(asked, requests(thinsTable));
    return answer;
  }

  private <T> T both(Call<T> call) {
    T answer = call.apply(new Where(sdk, sdksTable));
    assertEquals(answer, call.apply(new Where(thin, thinsTable)));
    passed.clear();
    return answer;
  }

  /** What has passed since, without the table's name and what is made by lot. */
  private List<String> requests(String table) {
    List<String> requests =
        passed.stream()
            .map(exchange -> exchange.operation() + json(exchange.request()))
            .map(request -> request.replace(table, "TABLE"))
            .toList();
    passed.clear();
    return requests;
  }

  /** Fields in the order of their names. */
  private static String json(String text) {
    try {
      JsonNode json = JsonMapper.builder().build().readTree(text);
      if (json instanceof ObjectNode request) {
        request.remove("ClientRequestToken");
      }
      Object plain = JsonMapper.builder().build().treeToValue(json, Object.class);
      return JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static DynamoDb.Batch sorted(DynamoDb.Batch batch) {
    return new DynamoDb.Batch(
        batch.items().stream().sorted(Comparator.comparing(Item::toString)).toList(),
        batch.left().stream().sorted(Comparator.comparing(Item::toString)).toList());
  }

  private static Item order(String orderId) {
    return new Item().with("accountId", "1001").with("orderId", orderId);
  }
}
