package signaldesk.adapter.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.backend.TestBackend;
import signaldesk.port.Fronts.Front;

class DeskFrontsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void anItemFromBeforeFirmsHadFrontsOfTheirOwnIsPassedOver() {
    TestBackend backend = TestBackend.fresh();
    DynamoDb dynamo = Both.sdk(backend);
    String desk = backend.table("Desk");
    new DeskTable(dynamo, desk)
        .put(
            new Item()
                .with("scope", DeskFronts.SCOPE)
                .with("id", "ENQ")
                .with("root", "ENQ")
                .with("contractId", "CON.F.US.ENQ.Z26")
                .with("since", NOON));
    DeskFronts fronts = new DeskFronts(dynamo, desk);
    fronts.note("topstep", "ENQ", "CON.F.US.ENQ.H27", NOON);

    assertEquals(List.of(new Front("topstep", "ENQ", "CON.F.US.ENQ.H27", NOON)), fronts.all());
  }
}
