package signaldesk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Troubles now and then: always with the same requests of an endpoint. */
class TroublesTest {
  private static final Trouble DROPPED = new Trouble.DoneAndDropped();

  private final Troubles troubles = new Troubles();

  @Test
  void oneOfTwentyIsRefusedAndOneOfTwentyWritesIsDroppedOnceDone() {
    troubles.oneOf(20);
    for (int i = 0; i < 40; i++) {
      Trouble place = troubles.take(Endpoint.PLACE);
      assertEquals(i % 20 == 4 || i % 20 == 9, place != null, "place " + i);
      Trouble read = troubles.take(Endpoint.POSITIONS);
      assertEquals(i % 20 == 4, read != null, "read " + i);
    }
    List<Trouble> refused = List.of(new Trouble.TooMany("1"), new Trouble.TooMany(null));
    assertEquals(refused, troubles.met(Endpoint.POSITIONS));
    assertEquals(
        List.of(refused.getFirst(), DROPPED, refused.getLast(), DROPPED),
        troubles.met(Endpoint.PLACE));
  }

  @Test
  void untilThereAreNone() {
    troubles.next(Endpoint.CLOSE, DROPPED);
    troubles.oneOf(4);
    troubles.none();
    for (int i = 0; i < 8; i++) {
      assertEquals(null, troubles.take(Endpoint.CLOSE));
    }
    assertEquals(List.of(), troubles.met(Endpoint.CLOSE));
  }
}
