package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Refusal;

/** What every store of refusals does. */
public abstract class RefusalsContract {
  // Refusals are kept 30 days, and a store may drop older ones by its own clock.
  private static final Instant NOON = Instant.parse("2126-11-23T12:00:00.999Z");

  /** A store that holds no refusal. */
  protected abstract Refusals empty();

  @Test
  void aRefusalComesBackAsItWasKept() {
    Refusals refusals = empty();
    Refusal refusal =
        new Refusal(
            "momentum",
            NOON.plusNanos(5),
            "request-1",
            400,
            List.of("symbol: unknown", "comment: missing"),
            List.of("unknown_symbol", "required"),
            "{\"symbol\": \"QQ1!\"}");

    refusals.keep(refusal);

    assertEquals(new Page<>(List.of(refusal), ""), refusals.ofHook("momentum", 10, ""));
  }

  @Test
  void pagesGoFromTheNewestToTheOldestAndEnd() {
    Refusals refusals = empty();
    List<Refusal> newestFirst = new ArrayList<>();
    // Across a second's end and a minute's, so that no text order of times passes for their order.
    for (int i = 0; i < 5; i++) {
      Refusal refusal = refusal("momentum", NOON.plusMillis(i * 700L), "request-" + (9 - i));
      refusals.keep(refusal);
      newestFirst.addFirst(refusal);
    }

    List<Refusal> read = new ArrayList<>();
    String before = "";
    do {
      Page<Refusal> page = refusals.ofHook("momentum", 2, before);
      read.addAll(page.items());
      before = page.next();
    } while (!before.isEmpty());

    assertEquals(newestFirst, read);
  }

  @Test
  void aSpanIsReadNewestFirstItsEndLeftOutAndNoMoreThanAskedFor() {
    Refusals refusals = empty();
    List<Refusal> kept = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      kept.add(refusal("momentum", NOON.plusMillis(i), "request-" + i));
      refusals.keep(kept.getLast());
    }
    refusals.keep(refusal("gold", NOON.plusMillis(2), "request-9"));

    assertEquals(
        List.of(kept.get(3), kept.get(2), kept.get(1)),
        refusals.between("momentum", NOON.plusMillis(1), NOON.plusMillis(4), 10));
    assertEquals(
        List.of(kept.get(3)),
        refusals.between("momentum", NOON.plusMillis(1), NOON.plusMillis(4), 1));
  }

  @Test
  void twoOfOneMillisecondAreBothKept() {
    Refusals refusals = empty();

    refusals.keep(refusal("momentum", NOON, "request-1"));
    refusals.keep(refusal("momentum", NOON, "request-2"));

    assertEquals(2, refusals.ofHook("momentum", 10, "").items().size());
  }

  @Test
  void anotherHooksRefusalsStayOut() {
    Refusals refusals = empty();

    refusals.keep(refusal("momentum", NOON, "request-1"));

    assertEquals(new Page<>(List.of(), ""), refusals.ofHook("gold", 10, ""));
  }

  private static Refusal refusal(String hook, Instant at, String requestId) {
    return new Refusal(hook, at, requestId, 400, List.of("body: empty"), "");
  }
}
