package signaldesk.alert.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTemplateTest {
  private static String told(String template) {
    return new TextTemplate(template)
        .render(Map.of("side", "LONG", "price", "", "odd", "$1 {side}"));
  }

  @Test
  void valuesTakeThePlaceOfTheirNames() {
    assertEquals("go LONG, LONG", told("go {side}, {side}"));
  }

  @Test
  void aPartInBracketsIsLeftOutWhereAValueIsMissing() {
    assertEquals("LONG", told("{side}[ at {price}]"));
    assertEquals("LONG is LONG", told("{side}[ is {side}]"));
    assertEquals("LONG", told("{side}[ is {side} at {price}]"));
  }

  @Test
  void aLineWithoutAnyValueIsLeftOut() {
    assertEquals("LONG\nend", told("{side}\nEntry {price}\nend"));
    assertEquals("LONG @", told("{side} @ {price}"));
    assertEquals("LONG\nend", told("{side}\n[at {price}]\nend"));
    assertEquals("still open.", told("still open.[ At {price}.]"));
  }

  @Test
  void bracketsWithoutPlaceholdersStay() {
    assertEquals("[rules](https://x.example) LONG", told("[rules](https://x.example) {side}"));
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    assertEquals("$1 {side}", told("{odd}"));
    assertEquals("it says $1 {side}", told("[it says {odd}]"));
  }

  @Test
  void emptyLinesOfTheTextStay() {
    assertEquals("a\n\nb", told("a\n\nb\n"));
  }

  @Test
  void everyNameIsFoundKnownOrNot() {
    assertEquals(
        List.of("side", "entrry", "not a name"),
        List.copyOf(new TextTemplate("{side} [{entrry}] {not a name} {side}").placeholders()));
  }
}
