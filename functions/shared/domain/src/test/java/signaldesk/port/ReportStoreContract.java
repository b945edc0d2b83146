package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signaldesk.port.ReportStore.Newest;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/** What every store of reports does. */
public abstract class ReportStoreContract {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  /** A new store, empty. */
  protected abstract ReportStore store();

  @Test
  void aTextIsReadAsItWasWritten() {
    ReportStore store = store();

    assertTrue(store.create(DAY, Audience.DESK, 1, Form.HTML, "<p>–1.00 €</p>\n"));

    assertEquals(Optional.of("<p>–1.00 €</p>\n"), store.read(DAY, Audience.DESK, 1, Form.HTML));
    assertEquals(Optional.empty(), store.read(DAY, Audience.DESK, 1, Form.CSV));
    assertEquals(Optional.empty(), store.read(DAY, Audience.DESK, 2, Form.HTML));
  }

  @Test
  void aTextIsNeverWrittenOver() {
    ReportStore store = store();
    store.create(DAY, Audience.DESK, 1, Form.JSON, "first");

    assertFalse(store.create(DAY, Audience.DESK, 1, Form.JSON, "second"));

    assertEquals(Optional.of("first"), store.read(DAY, Audience.DESK, 1, Form.JSON));
  }

  @Test
  void whoReplacesTheNewestMustHaveSeenIt() {
    ReportStore store = store();
    assertEquals(Optional.empty(), store.newest(DAY, Audience.DESK));
    assertTrue(store.putNewest(version(Audience.DESK, 1), null));
    assertFalse(store.putNewest(version(Audience.DESK, 2), null));
    Newest first = store.newest(DAY, Audience.DESK).orElseThrow();

    assertTrue(store.putNewest(version(Audience.DESK, 2), first));
    assertFalse(store.putNewest(version(Audience.DESK, 3), first));

    assertEquals(
        version(Audience.DESK, 2), store.newest(DAY, Audience.DESK).orElseThrow().version());
  }

  @Test
  void noIdReachesTheReportsOfAnother() {
    ReportStore store = store();
    List<String> owners =
        List.of(
            "desk", "../desk", "a/../desk", "a", "A", "~0041", "", ".", "..", "a/b", "a\\b", "Ö");
    store.create(DAY, Audience.DESK, 1, Form.JSON, "the desk's");

    for (String owner : owners) {
      assertTrue(store.create(DAY, Audience.of(owner), 1, Form.JSON, owner), owner);
    }

    assertEquals(Optional.of("the desk's"), store.read(DAY, Audience.DESK, 1, Form.JSON));
    for (String owner : owners) {
      assertEquals(Optional.of(owner), store.read(DAY, Audience.of(owner), 1, Form.JSON));
    }
  }

  private static Version version(Audience audience, int number) {
    return new Version(
        DAY,
        audience,
        number,
        number == 1 ? Version.State.PRELIMINARY : Version.State.FINAL,
        number - 1,
        number == 1 ? "" : "the day's last word",
        "d" + number,
        Instant.parse("2026-11-24T00:05:00Z"));
  }
}
