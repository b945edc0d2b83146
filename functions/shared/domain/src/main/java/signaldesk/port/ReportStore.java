package signaldesk.port;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/**
 * Finished reports by trading day and audience. Files are written once and never over; only which
 * version is the newest changes.
 */
public interface ReportStore {

  /** The newest version of a day's report, if there is one. */
  Optional<Newest> newest(LocalDate day, Audience audience);

  /**
   * Says that this version is the newest now.
   *
   * @param replaced what must be said there now, as it was read; null if nothing may
   * @return false, and nothing changed, if something else is said there
   */
  boolean putNewest(Version version, @Nullable Newest replaced);

  /** The text of one version in one form. */
  Optional<String> read(LocalDate day, Audience audience, int number, Form form);

  /** Writes a text; false, and nothing written, if there is one already. */
  boolean create(LocalDate day, Audience audience, int number, Form form, String text);

  /**
   * The newest version as it was read.
   *
   * @param mark the store's own mark of what it read; it differs when anything else was written
   *     since
   */
  record Newest(Version version, String mark) {}
}
