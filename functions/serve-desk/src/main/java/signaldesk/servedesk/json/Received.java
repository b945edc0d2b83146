package signaldesk.servedesk.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people know a signal, from its body as it was sent; null where they are not
 * there.
 */
record Received(@Nullable String direction, @Nullable String comment, @Nullable String timeframe) {
  private static final int LONGEST = 100;
  private static final Received NOTHING = new Received(null, null, null);

  static Received of(String body) {
    try {
      JsonNode sent = Json.read(body);
      return new Received(
          word(sent.path("direction")), word(sent.path("comment")), word(sent.path("timeframe")));
    } catch (JsonProcessingException notJson) {
      return NOTHING;
    }
  }

  private static @Nullable String word(JsonNode value) {
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
  }
}
