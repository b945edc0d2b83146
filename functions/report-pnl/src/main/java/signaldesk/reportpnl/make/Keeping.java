package signaldesk.reportpnl.make;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import signaldesk.port.ReportStore;
import signaldesk.port.ReportStore.Newest;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;
import signaldesk.report.stored.Version.State;

/**
 * Keeps a report as its next version, if it says anything else than the one before. A number is
 * taken by whoever writes its JSON first; the pointer to the newest moves only from the version it
 * was seen at. So two runs at once lose nothing: the slower one looks again.
 */
public final class Keeping {
  private static final int TRIES = 20;

  private final ReportStore store;

  public Keeping(ReportStore store) {
    this.store = store;
  }

  /**
   * What became of it.
   *
   * @param isNew false where the newest version said the same already
   */
  public record Kept(Version version, boolean isNew) {}

  /**
   * Keeps it.
   *
   * @param wanted final or not; where a final one stands already, it is a correction
   * @param digest of what it says
   * @param now when its reading began
   * @param write the texts of a version
   */
  public Kept keep(
      LocalDate day,
      Audience audience,
      State wanted,
      String digest,
      Instant now,
      Function<Version, Map<Form, String>> write) {
    int number = 0;
    for (int tried = 0; tried < TRIES; tried++) {
      Newest newest = store.newest(day, audience).orElse(null);
      if (newest != null && says(newest.version(), digest, wanted)) {
        return new Kept(newest.version(), false);
      }
      if (newest != null && newest.version().writtenAt().isAfter(now)) {
        return new Kept(newest.version(), false); // a run that read later than this one knows more
      }
      number = Math.max(number, newest == null ? 0 : newest.version().number()) + 1;
      Version version = next(day, audience, wanted, digest, now, number, newest);
      Map<Form, String> texts = write.apply(version);
      if (!create(version, Form.JSON, texts)) {
        continue; // taken by another run, or by one that died
      }
      create(version, Form.CSV, texts);
      create(version, Form.HTML, texts);
      if (store.putNewest(version, newest)) {
        return new Kept(version, true);
      }
    }
    throw new IllegalStateException("other runs keep writing the report of " + day);
  }

  private boolean create(Version version, Form form, Map<Form, String> texts) {
    String text = Optional.ofNullable(texts.get(form)).orElseThrow();
    return store.create(version.day(), version.audience(), version.number(), form, text);
  }

  private static boolean says(Version newest, String digest, State wanted) {
    return newest.digest().equals(digest) && (newest.state().isFinal() || !wanted.isFinal());
  }

  private static Version next(
      LocalDate day,
      Audience audience,
      State wanted,
      String digest,
      Instant now,
      int number,
      @Nullable Newest newest) {
    if (newest == null) {
      return new Version(day, audience, number, wanted, 0, "", digest, now);
    }
    Version before = newest.version();
    State state = before.state().isFinal() ? State.CORRECTION : wanted;
    String reason =
        switch (state) {
          case PRELIMINARY -> "the day went on";
          case FINAL -> "the day is over";
          case CORRECTION -> "its figures changed afterwards";
        };
    return new Version(day, audience, number, state, before.number(), reason, digest, now);
  }
}
