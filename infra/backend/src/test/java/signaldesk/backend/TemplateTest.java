package signaldesk.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Template TEMPLATE = Template.read(Template.find());

  @Test
  void theFunctionsStandInTheOrderTheDataFlows() {
    assertEquals(
        List.of(
            "AcceptSignal", "ExecuteOrder", "KeepPositions", "ServeDesk", "SendAlert", "ReportPnl"),
        TEMPLATE.functions().stream().map(LambdaFunction::id).toList());
  }

  @Test
  void aFunctionHasItsOwnPropertiesOverTheSharedOnes() {
    LambdaFunction accept = TEMPLATE.function("AcceptSignal");

    assertEquals(1024, accept.memoryMb()); // from Globals
    assertEquals(Duration.ofSeconds(5), accept.timeout());
    assertEquals("/hooks/{token}", accept.routes().getFirst().path());
  }

  @Test
  void theStreamMappingSaysWhatBecomesOfARecordThatFails() {
    var mapping = TEMPLATE.function("KeepPositions").streamMappings().getFirst();

    assertEquals("Orders", mapping.tableId());
    assertEquals(Optional.of("PositionsFailed"), mapping.failuresQueueId());
    assertTrue(mapping.bisect() && mapping.partialResponses());
  }

  @Test
  void shortTagsBecomeTheirLongForms() {
    Map<String, Object> read =
        Yaml.read("{a: !Ref X, b: !GetAtt X.Y.Z, c: !Sub 'n-${X}', d: 5, e: true}");

    assertEquals(Map.of("Ref", "X"), read.get("a"));
    assertEquals(Map.of("Fn::GetAtt", List.of("X", "Y.Z")), read.get("b"));
    assertEquals(Map.of("Fn::Sub", "n-${X}"), read.get("c"));
    assertEquals(5L, read.get("d"));
    assertEquals(true, read.get("e"));
  }

  @Test
  void aKeyWrittenTwiceIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> Yaml.read("{a: 1, a: 2}"));
  }
}
