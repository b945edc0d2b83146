package signaldesk.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The desk over HTTP. */
public final class Api {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;

  public Api(URI base) {
    this.base = base;
  }

  /**
   * What came back.
   *
   * @param body its JSON; missing if it was none
   */
  public record Answer(int status, JsonNode body) {
    public boolean isGood() {
      return status / 100 == 2;
    }

    /** What a refusal says to a person, every error on a line of its own. */
    public String trouble() {
      StringBuilder said = new StringBuilder("HTTP ").append(status);
      String detail = body.path("detail").asText(body.path("title").asText(""));
      if (!detail.isEmpty()) {
        said.append(": ").append(detail);
      }
      for (JsonNode error : body.path("errors")) {
        said.append("\n  ")
            .append(error.path("field").asText())
            .append(": ")
            .append(error.path("message").asText());
      }
      return said.toString();
    }
  }

  /** Reads under a reader's token. */
  public Answer get(String path, String token) {
    return answer(request(path).header("Authorization", "Bearer " + token).GET());
  }

  /**
   * Reads what must be there.
   *
   * @throws CommandException if the desk refuses
   */
  public JsonNode need(String path, String token) {
    Answer answer = get(path, token);
    if (!answer.isGood()) {
      throw new CommandException(answer.trouble());
    }
    return answer.body();
  }

  /** Posts JSON. */
  public Answer post(String path, JsonNode body) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    String root = base.toString().replaceAll("/+$", "");
    return HttpRequest.newBuilder(URI.create(root + path)).timeout(LONGEST);
  }

  private Answer answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      // Its message may hold the whole address, and that the token.
      throw new CommandException(
          "no answer from " + base + " (" + e.getClass().getSimpleName() + "); is the desk up?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted");
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
