package signaldesk.adapter.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ContentTest {
  @Test
  void nobodyIsCalled() {
    assertEquals("@\u200beveryone <@\u200b1> a@\u200bb", Content.of("@everyone <@1> a@b"));
  }

  @Test
  void aTextThatIsTooLongIsCutAndSaysSo() {
    assertEquals("x".repeat(1_990), Content.of("x".repeat(1_990)));
    String cut = Content.of("x".repeat(1_991));
    assertEquals(1_990, cut.length());
    assertTrue(cut.endsWith("x…"));
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverCutInHalf() {
    assertEquals("x".repeat(1_988) + "…", Content.of("x".repeat(1_988) + "🟢🟢"));
  }
}
