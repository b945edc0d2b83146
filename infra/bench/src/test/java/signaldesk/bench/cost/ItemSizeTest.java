package signaldesk.bench.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ItemSizeTest {

  @Test
  void namesAndValuesCountAsTheDeveloperGuideSays() {
    // 4 + 4, 1 + 3 (four digits), 2 + 1 (true), 1 + 3 + 1 + (1 + 2)
    assertEquals(8, bytes("{\"name\":{\"S\":\"text\"}}"));
    assertEquals(4, bytes("{\"n\":{\"N\":\"-12.340\"}}"));
    assertEquals(3, bytes("{\"ok\":{\"BOOL\":true}}"));
    assertEquals(8, bytes("{\"m\":{\"M\":{\"a\":{\"S\":\"bc\"}}}}"));
    assertEquals(7, bytes("{\"l\":{\"L\":[{\"S\":\"bc\"}]}}"));
  }

  @Test
  void everyStartedKilobyteIsAUnit() {
    assertEquals(
        1, ItemSize.writeUnits(Counter.read("{\"a\":{\"S\":\"%s\"}}".formatted("x".repeat(1023)))));
    assertEquals(
        2, ItemSize.writeUnits(Counter.read("{\"a\":{\"S\":\"%s\"}}".formatted("x".repeat(1024)))));
  }

  private static int bytes(String item) {
    return ItemSize.bytes(Counter.read(item));
  }
}
