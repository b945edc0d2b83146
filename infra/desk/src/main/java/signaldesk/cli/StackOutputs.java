package signaldesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A desk on AWS, as its stack's outputs name it: the file that {@code SIGNALDESK_STACK} gives,
 * written by {@code sam list stack-outputs --output json}.
 */
final class StackOutputs {
  private static final String VARIABLE = "SIGNALDESK_STACK";

  private StackOutputs() {}

  /**
   * The environment with what the file names in it; without a file, as it is. The file goes before
   * single variables: never half of one desk and half of another.
   *
   * @throws CommandException if the file is not there or is none
   */
  static Map<String, String> in(Map<String, String> environment) {
    String file = environment.getOrDefault(VARIABLE, "");
    if (file.isBlank()) {
      return environment;
    }
    Map<String, String> whole = new HashMap<>(environment);
    for (JsonNode output : outputs(Path.of(file))) {
      String key = output.path("OutputKey").asText();
      if (key.equals("ApiUrl")) {
        whole.put("SIGNALDESK_URL", output.path("OutputValue").asText());
      } else if (key.equals("ReportsBucket")) {
        whole.put("REPORTS_BUCKET", output.path("OutputValue").asText());
      } else if (key.endsWith("Table")) {
        String name = key.substring(0, key.length() - "Table".length());
        whole.put(name.toUpperCase(Locale.ROOT) + "_TABLE", output.path("OutputValue").asText());
      }
    }
    if (!whole.containsKey("SIGNALDESK_URL") || !whole.containsKey("DESK_TABLE")) {
      throw bad(file, "it holds no outputs of a Signal Desk (ApiUrl, DeskTable)");
    }
    return whole;
  }

  private static JsonNode outputs(Path file) {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (IOException e) {
      throw bad(file.toString(), "it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static CommandException bad(String file, String why) {
    return new CommandException(
        VARIABLE
            + " names "
            + file
            + ", but "
            + why
            + "; write it with: sam list stack-outputs --stack-name NAME --output json > "
            + file);
  }
}
