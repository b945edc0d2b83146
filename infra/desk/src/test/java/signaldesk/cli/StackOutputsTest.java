package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signaldesk.backend.Template;

class StackOutputsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theFileNamesTheWholeDeskWhateverElseIsSet() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("stack.json"),
            """
            [{"OutputKey": "ApiUrl", "OutputValue": "https://desk.example", "Description": "…"},
             {"OutputKey": "DeskTable", "OutputValue": "there-Desk"},
             {"OutputKey": "PositionsTable", "OutputValue": "there-Positions"},
             {"OutputKey": "OrdersQueueUrl", "OutputValue": "https://queue.example"}]
            """);

    Place place = place(Map.of("SIGNALDESK_STACK", file.toString(), "DESK_TABLE", "elsewhere"));

    assertEquals(URI.create("https://desk.example"), place.url());
    assertEquals("there-Desk", place.table("Desk"));
    assertEquals("there-Positions", place.table("Positions"));
  }

  @Test
  void theTemplateHasTheOutputsThatAreLookedFor() {
    var outputs = Template.read(Template.find()).outputs();

    assertTrue(outputs.find("ApiUrl").isPresent());
    for (String table : new String[] {"Desk", "Signals", "Orders", "Positions", "Trades"}) {
      assertEquals(Map.of("Ref", table), outputs.props(table + "Table").get("Value"));
    }
  }

  @Test
  void aFileThatIsNotThereOrIsNoneIsSaid() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "[]");
    Path text = Files.writeString(folder.resolve("text.json"), "Stack signal-desk");

    for (Path file : new Path[] {folder.resolve("none.json"), empty, text}) {
      Map<String, String> environment = Map.of("SIGNALDESK_STACK", file.toString());
      CommandException refused = assertThrows(CommandException.class, () -> place(environment));
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains(file.toString()), said);
      assertTrue(said.contains("sam list stack-outputs"), said);
    }
  }

  private Place place(Map<String, String> environment) {
    return new Place(StackOutputs.in(environment), folder.resolve("desk.json"));
  }
}
