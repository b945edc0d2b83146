package signaldesk.adapter.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks what we use out of an HTTP API event and passes over the rest. */
final class HttpEventReader {
  private static final JsonFactory JSON = new JsonFactory();

  private String method = "";
  private String path = "";
  private String rawQuery = "";
  private String sourceIp = "";
  private String requestId = "";
  private String body = "";
  private boolean base64;
  private @Nullable Instant receivedAt;
  private final Map<String, String> pathParameters = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  private HttpEventReader() {}

  static HttpRequest read(InputStream event) throws IOException {
    HttpEventReader reader = new HttpEventReader();
    try (JsonParser json = JSON.createParser(event)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the event is not a JSON object");
      }
      reader.event(json);
    }
    if (reader.method.isEmpty()) {
      throw new IOException("not an HTTP API event of payload format 2.0");
    }
    return new HttpRequest(
        reader.method.toUpperCase(Locale.ROOT),
        reader.path,
        reader.pathParameters,
        reader.rawQuery,
        reader.headers,
        reader.sourceIp,
        reader.requestId,
        reader.body,
        reader.base64,
        reader.receivedAt);
  }

  private void event(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "rawPath" -> path = text(json);
        case "rawQueryString" -> rawQuery = text(json);
        case "body" -> body = text(json);
        case "isBase64Encoded" -> base64 = json.currentToken() == JsonToken.VALUE_TRUE;
        case "pathParameters" -> texts(json, pathParameters, false);
        case "headers" -> texts(json, headers, true);
        case "requestContext" -> requestContext(json);
        default -> json.skipChildren();
      }
    }
  }

  private void requestContext(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "requestId" -> requestId = text(json);
        case "timeEpoch" ->
            receivedAt =
                json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    ? Instant.ofEpochMilli(json.getLongValue())
                    : null;
        case "http" -> {
          Map<String, String> http = new HashMap<>();
          texts(json, http, false);
          method = http.getOrDefault("method", "");
          sourceIp = http.getOrDefault("sourceIp", "");
        }
        default -> json.skipChildren();
      }
    }
  }

  private static String text(JsonParser json) throws IOException {
    if (json.currentToken().isScalarValue()) {
      return json.getValueAsString("");
    }
    json.skipChildren();
    return "";
  }

  private static void texts(JsonParser json, Map<String, String> into, boolean lowerCase)
      throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      return; // null where there are none
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      into.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, text(json));
    }
  }
}
