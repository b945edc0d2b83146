package signaldesk.reportpnl.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.memory.MemoryReports;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.report.stored.Version.State;
import signaldesk.reportpnl.make.Keeping.Kept;

class KeepingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Instant NOW = Instant.parse("2026-11-24T00:05:00Z");

  private final MemoryReports store = new MemoryReports();

  @Test
  void everyVersionNamesTheOneItReplacesAndWhy() {
    Version first = keep(State.PRELIMINARY, "a").version();
    Version second = keep(State.FINAL, "a").version();
    Version third = keep(State.FINAL, "b").version();

    assertEquals(List.of(1, 0, ""), List.of(first.number(), first.replaces(), first.reason()));
    assertEquals(State.FINAL, second.state());
    assertEquals(
        List.of(2, 1, "the day is over"),
        List.of(second.number(), second.replaces(), second.reason()));
    assertEquals(State.CORRECTION, third.state());
    assertEquals(2, third.replaces());
    assertEquals("its figures changed afterwards", third.reason());
  }

  @Test
  void theSameOnceMoreIsNoNewVersion() {
    keep(State.PRELIMINARY, "a");
    assertFalse(keep(State.PRELIMINARY, "a").isNew());
    keep(State.FINAL, "a");

    assertFalse(keep(State.FINAL, "a").isNew());
    assertFalse(keep(State.PRELIMINARY, "a").isNew());
    assertEquals(2, newest().number());
  }

  @Test
  void aRunThatReadEarlierWritesNothingOverOneThatReadLater() {
    keep(State.FINAL, "later");

    Kept kept = keep(State.FINAL, "earlier", NOW.minusSeconds(1));

    assertFalse(kept.isNew());
    assertEquals(1, newest().number());
  }

  @Test
  void aRunThatDiedAfterItsFirstFileIsSteppedOver() {
    store.create(DAY, Audience.DESK, 1, Form.JSON, "of a run that died");

    assertEquals(2, keep(State.FINAL, "a").version().number());
    assertEquals(Optional.of("2 a"), store.read(DAY, Audience.DESK, 2, Form.HTML));
  }

  @Test
  void ofManyRunsAtOnceNoVersionIsLostAndEachIsWhole() throws Exception {
    try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Kept>> all =
          IntStream.range(0, 6)
              .mapToObj(i -> (Callable<Kept>) () -> keep(State.FINAL, "digest " + i))
              .toList();
      for (Future<Kept> run : runs.invokeAll(all)) {
        Version version = run.get().version();
        for (Form form : Form.values()) {
          assertEquals(
              Optional.of(version.number() + " " + version.digest()),
              store.read(DAY, Audience.DESK, version.number(), form));
        }
      }
    }
    assertTrue(newest().number() >= 6, newest().toString());
  }

  private Version newest() {
    return store.newest(DAY, Audience.DESK).orElseThrow().version();
  }

  private Kept keep(State wanted, String digest) {
    return keep(wanted, digest, NOW);
  }

  private Kept keep(State wanted, String digest, Instant now) {
    return new Keeping(store)
        .keep(
            DAY,
            Audience.DESK,
            wanted,
            digest,
            now,
            version -> {
              String text = version.number() + " " + version.digest();
              return Map.of(Form.JSON, text, Form.CSV, text, Form.HTML, text);
            });
  }
}
