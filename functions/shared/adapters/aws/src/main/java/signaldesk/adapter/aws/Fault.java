package signaldesk.adapter.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What a refusal is called, and whether it passes. */
record Fault(int status, String code) {

  static Fault of(Outcome.Reply reply) {
    return new Fault(reply.status(), code(reply));
  }

  /** Worth asking again: the service is busy or broken, not the request. */
  boolean passes() {
    return status >= 500
        || status == 429
        || code.contains("Throttl")
        || code.equals("ProvisionedThroughputExceededException")
        || code.equals("RequestLimitExceeded")
        || code.equals("TooManyRequestsException")
        || code.equals("TransactionInProgressException");
  }

  /** {@code "__type": "com.amazonaws.dynamodb.v20120810#ItemTooLarge"} is {@code ItemTooLarge}. */
  private static String code(Outcome.Reply reply) {
    String type = "HTTP " + reply.status();
    try (JsonParser json = new JsonFactory().createParser(reply.body())) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("__type") || name.equals("code")) {
            type = json.getValueAsString(type);
          }
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      return type; // a proxy's page, say
    }
    return type.substring(type.indexOf('#') + 1);
  }
}
