package signaldesk.adapter.projectx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What an owner logs in with. It prints nothing of itself.
 *
 * @param userName of the platform, not the e-mail address
 * @param apiKey made in the platform's settings
 */
public record Credentials(String userName, String apiKey) {

  /** The name that an owner's secret has, {@code /signaldesk/owners/owner-1/projectx}. */
  public static String secretName(String ownerId) {
    return "/signaldesk/owners/" + ownerId + "/projectx";
  }

  /** Reads {@code {"userName": "...", "apiKey": "..."}}; empty, without a word, if it is not. */
  public static Optional<Credentials> read(String secret) {
    return Json.read(secret)
        .filter(json -> isText(json.path("userName")) && isText(json.path("apiKey")))
        .map(json ->
            new Credentials(
                json.path("userName").asText().strip(), json.path("apiKey").asText().strip()));
  }

  private static boolean isText(JsonNode field) {
    return field.isTextual() && !field.asText().isBlank();
  }

  @Override
  public String toString() {
    return "***";
  }
}
