package signaldesk.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.aws.CallFailed;

/** What is of use in an answer of DynamoDB, whichever it is; the rest is passed over. */
final class ThinAnswer {
  private static final JsonFactory JSON = new JsonFactory();

  /** Of a read, or what stands where a condition refused a write; null if the answer has none. */
  @Nullable Item item;

  /** Of a query, a scan or a batch. */
  List<Item> items = List.of();

  /** The key to go on behind; null at the end. */
  @Nullable Item next;

  /** The keys of a batch that did not fit. */
  List<Item> left = List.of();

  /** Why a transaction was cancelled, a code for each item. */
  final List<String> reasons = new ArrayList<>();

  private ThinAnswer() {}

  /**
   * Reads an answer.
   *
   * @throws CallFailed if it is none
   */
  static ThinAnswer read(String operation, String text) {
    ThinAnswer answer = new ThinAnswer();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new CallFailed(operation, "the answer is no object", null);
      }
      answer.fields(json);
      return answer;
    } catch (IOException e) {
      throw new CallFailed(operation, "the answer is no JSON", e);
    }
  }

  private void fields(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "Item" -> item = ThinValues.item(json);
        case "Items" -> items = ThinValues.items(json);
        case "LastEvaluatedKey" -> next = ThinValues.item(json);
        case "Responses" -> items = ofTable(json);
        case "UnprocessedKeys" -> left = keysOfTable(json);
        case "CancellationReasons" -> reasons(json);
        default -> json.skipChildren();
      }
    }
  }

  /** The items of the one table that was asked. */
  private static List<Item> ofTable(JsonParser json) throws IOException {
    List<Item> items = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      json.nextToken();
      items = ThinValues.items(json);
    }
    return items;
  }

  private static List<Item> keysOfTable(JsonParser json) throws IOException {
    List<Item> keys = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("Keys")) {
          keys = ThinValues.items(json);
        } else {
          json.skipChildren();
        }
      }
    }
    return keys;
  }

  private void reasons(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String code = "None";
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("Code")) {
          code = json.getText();
        } else {
          json.skipChildren();
        }
      }
      reasons.add(code);
    }
  }
}
