package signaldesk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the checks of requests and answers see. */
class ShapeTest {
  private static List<String> problems(String shape, String json) {
    try {
      return Shape.of(shape).problems(Answers.JSON.readTree(json.replace('\'', '"')), false);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void numbersHaveTheirRange() {
    assertEquals(List.of(), problems("id:int32!", "{'id': 2147483647}"));
    assertEquals(List.of("id is no int32"), problems("id:int32!", "{'id': 2147483648}"));
    assertEquals(List.of(), problems("id:int64!", "{'id': 9223372036854775807}"));
    assertEquals(List.of("id is no int64"), problems("id:int64!", "{'id': 9223372036854775808}"));
    assertEquals(List.of("id is no int64"), problems("id:int64!", "{'id': 1.5}"));
  }

  @Test
  void anEnumHasItsNumbersAlone() {
    assertEquals(List.of(), problems("side:0to1!", "{'side': 1}"));
    for (String other : List.of("2", "-1", "'1'", "1.5", "4294967296")) {
      assertEquals(List.of("side is no 0to1"), problems("side:0to1!", "{'side': " + other + "}"));
    }
  }

  @Test
  void aListThatMustBeThereIsMissedAndMustBeOne() {
    assertEquals(List.of(), problems("rows:[id:int32!]!", "{'rows': []}"));
    assertEquals(List.of("rows is missing"), problems("rows:[id:int32!]!", "{}"));
    assertEquals(List.of("rows is missing"), problems("rows:[id:int32!]!", "{'rows': null}"));
    assertEquals(List.of("rows is no rows"), problems("rows:[id:int32!]!", "{'rows': {}}"));
    assertEquals(List.of("id is missing"), problems("rows:[id:int32!]!", "{'rows': [{}]}"));
  }

  @Test
  void whatIsInsideAnObjectIsLookedAtToo() {
    String shape = "one:{ticks:int32!, type:0to7!}, other:string";
    assertEquals(List.of(), problems(shape, "{'other': 'x'}"));
    assertEquals(List.of("one is no one"), problems(shape, "{'one': 4}"));
    assertEquals(
        List.of("type is no 0to7", "more is not known"),
        problems(shape, "{'one': {'ticks': 1, 'type': 9, 'more': 1}}"));
  }

  @Test
  void aShapeThatCannotBeReadIsNone() {
    assertThrows(IllegalArgumentException.class, () -> Shape.of("id:int32 name"));
    assertThrows(IllegalArgumentException.class, () -> problems("id:integer", "{'id': 1}"));
  }
}
