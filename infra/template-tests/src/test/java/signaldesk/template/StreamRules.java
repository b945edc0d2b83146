package signaldesk.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import signaldesk.backend.Template;
import signaldesk.local.stream.StreamFilter;

/** What of a stream wakes a function: fills do, a claim does not, and that costs nothing. */
final class StreamRules {
  private StreamRules() {}

  static List<String> broken(Template template) {
    List<String> broken = new ArrayList<>();
    JsonNode filled = sample();
    String fills = filled.toString();
    ObjectNode change = (ObjectNode) filled.path("dynamodb");
    change.set("NewImage", change.remove("OldImage"));
    String claim = filled.toString();
    for (var function : template.functions()) {
      for (var mapping : function.streamMappings()) {
        StreamFilter filter = new StreamFilter(mapping.filters());
        if (filter.lets(claim)) {
          broken.add(function.id() + ": a claim wakes it");
        }
        if (!filter.lets(fills)) {
          broken.add(function.id() + ": fills do not wake it");
        }
      }
    }
    return broken;
  }

  /** The first fill of an order, after its claim. */
  private static JsonNode sample() {
    try {
      return new ObjectMapper()
          .readTree(
              Files.readString(Template.find().resolveSibling("events/3-keep-positions.json")))
          .at("/Records/0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
