package signaldesk.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A function's bill of materials, as the build writes it beside its zip. */
record Sbom(List<Component> components) {
  /**
   * One jar.
   *
   * @param sha256 of the jar itself, in lower-case hex
   * @param licences by SPDX id, or by name where SPDX has none; empty for our own
   */
  record Component(String group, String name, String sha256, List<String> licences) {
    boolean ours() {
      return group.equals("signaldesk");
    }

    @Override
    public String toString() {
      return group + ":" + name;
    }
  }

  static Sbom parse(String json) throws IOException {
    List<Component> components = new ArrayList<>();
    for (JsonNode each : new ObjectMapper().readTree(json).path("components")) {
      components.add(
          new Component(
              each.path("group").asText(),
              each.path("name").asText(),
              sha256(each.path("hashes")),
              stream(each.path("licenses")).map(Sbom::licence).toList()));
    }
    return new Sbom(components);
  }

  static Sbom of(Path function) throws IOException {
    return parse(Files.readString(file(function)));
  }

  static Path file(Path function) {
    return function.resolve("target/" + function.getFileName() + ".sbom.json");
  }

  private static String sha256(JsonNode hashes) {
    return stream(hashes)
        .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
        .map(hash -> hash.path("content").asText())
        .findFirst()
        .orElse("none");
  }

  private static String licence(JsonNode one) {
    JsonNode licence = one.path("license");
    return licence
        .path("id")
        .asText(licence.path("name").asText(one.path("expression").asText("unnamed")));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
