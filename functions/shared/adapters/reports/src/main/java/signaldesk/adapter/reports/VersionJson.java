package signaldesk.adapter.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Version;

/** The small file that names the newest version. */
final class VersionJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VersionJson() {}

  static String write(Version version) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("tradingDay", version.day().toString())
            .put("version", version.number())
            .put("state", version.state().name().toLowerCase(Locale.ROOT));
    if (version.replaces() > 0) {
      json.put("replaces", version.replaces()).put("reason", version.reason());
    }
    return json.put("digest", version.digest())
        .put("writtenAt", version.writtenAt().toString())
        .toPrettyString();
  }

  static Version read(LocalDate day, Audience audience, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Version(
          day,
          audience,
          json.path("version").asInt(),
          Version.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
          json.path("replaces").asInt(),
          json.path("reason").asText(),
          json.path("digest").asText(),
          Instant.parse(json.path("writtenAt").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
