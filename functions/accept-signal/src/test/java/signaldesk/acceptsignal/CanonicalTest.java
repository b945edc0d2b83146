package signaldesk.acceptsignal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The same content is the same signal, and nothing else is. */
class CanonicalTest {
  @Test
  void orderSpacesAndTheFormOfNumbersMeanNothing() {
    assertEquals(
        id("{\"a\":1.0,\"b\":[100,null]}"), id(" { \"b\" : [1e2, null] ,\n \"a\" : 1.00 } "));
    assertEquals(id("{\"a\":0}"), id("{\"a\":-0.0}"));
    assertEquals(id("{\"a\":\"\\u00fc/\"}"), id("{\"a\":\"ü\\/\"}"));
  }

  @Test
  void everyDifferenceInContentIsAnotherSignal() {
    String one = id("{\"a\":1}");

    assertNotEquals(one, id("{\"a\":\"1\"}"));
    assertNotEquals(one, id("{\"a\":1.1}"));
    assertNotEquals(one, id("{\"a\":[1]}"));
    assertNotEquals(one, id("{\"a\":1,\"b\":null}"));
    assertNotEquals(one, id("{\"A\":1}"));
    assertNotEquals(id("{\"a\":[[1],2]}"), id("{\"a\":[[1,2]]}"));
    assertNotEquals(id("{\"a\":\"b\\\",1\\\"c\"}"), id("{\"a\":\"b\",\"c\":1}"));
    assertNotEquals(id("{\"a\":null}"), id("{\"a\":\"null\"}"));
    assertNotEquals(id("{\"a\":NaN}"), id("{\"a\":\"NaN\"}"));
  }

  @Test
  void anotherHookIsAnotherSignal() {
    assertNotEquals(id("{}"), Canonical.signalId("other", body("{}")));
  }

  @Test
  void anIdIsSixtyFourHexDigits() {
    assertTrue(id("{\"a\":1}").matches("[0-9a-f]{64}"));
  }

  private static String id(String json) {
    return Canonical.signalId("momentum", body(json));
  }

  private static Json.Obj body(String json) {
    if (JsonReader.read(json) instanceof Parsed.Read read) {
      return read.body();
    }
    throw new AssertionError("unreadable: " + json);
  }
}
