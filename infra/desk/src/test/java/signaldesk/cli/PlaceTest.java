package signaldesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {
  @TempDir private Path folder = Path.of("");

  private Path deskJson = Path.of("");

  @BeforeEach
  void aDeskRunsOnThisMachine() throws IOException {
    deskJson =
        Files.writeString(
            folder.resolve("desk.json"),
            """
            {"api": "http://127.0.0.1:8080", "pid": 7, "dynamoDb": "http://127.0.0.1:8000",
             "sqs": "http://127.0.0.1:9324", "region": "us-east-1", "tables": {"Desk": "here"}}
            """);
  }

  @Test
  void theDeskOnThisMachineIsMeantUnlessTheEnvironmentNamesOne() {
    Place local = new Place(Map.of("AWS_REGION", "eu-central-1"), deskJson);
    Place named =
        new Place(
            Map.of(
                "DESK_TABLE",
                "there",
                "SIGNALDESK_URL",
                "https://desk.example",
                "AWS_REGION",
                "eu-central-1"),
            deskJson);

    assertEquals("here", local.table("Desk"));
    assertEquals(URI.create("http://127.0.0.1:8000"), local.dynamoDbEndpoint());
    assertEquals("there", named.table("Desk"));
    assertEquals(URI.create("https://desk.example"), named.url());
    assertEquals(
        URI.create("https://dynamodb.eu-central-1.amazonaws.com"), named.dynamoDbEndpoint());
  }

  @Test
  void neverHalfOfOneDeskAndHalfOfAnother() {
    Place tablesOnly = new Place(Map.of("DESK_TABLE", "there"), deskJson);
    Place addressOnly = new Place(Map.of("SIGNALDESK_URL", "https://desk.example"), deskJson);

    assertThrows(CommandException.class, tablesOnly::url);
    assertThrows(CommandException.class, () -> tablesOnly.table("Positions"));
    assertThrows(CommandException.class, () -> addressOnly.table("Desk"));
  }

  @Test
  void aTokenComesFromTheOptionThenTheEnvironmentThenTheDemoDesk() {
    Place local = new Place(Map.of(), deskJson);
    Place withToken = new Place(Map.of("SIGNALDESK_TOKEN", "from-environment"), deskJson);

    assertEquals("given", withToken.token("given", "SIGNALDESK_TOKEN", "demo"));
    assertEquals("from-environment", withToken.token("", "SIGNALDESK_TOKEN", "demo"));
    assertEquals("demo", local.token("", "SIGNALDESK_TOKEN", "demo"));
  }
}
