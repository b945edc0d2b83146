package signaldesk.bench.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import signaldesk.port.ReportStore;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/** A store that is as far away as a bucket is. */
record SlowReports(ReportStore near, Duration answersAfter) implements ReportStore {
  @Override
  public Optional<Newest> newest(LocalDate day, Audience audience) {
    pause();
    return near.newest(day, audience);
  }

  @Override
  public boolean putNewest(Version version, @Nullable Newest replaced) {
    pause();
    return near.putNewest(version, replaced);
  }

  @Override
  public Optional<String> read(LocalDate day, Audience audience, int number, Form form) {
    pause();
    return near.read(day, audience, number, form);
  }

  @Override
  public boolean create(LocalDate day, Audience audience, int number, Form form, String text) {
    pause();
    return near.create(day, audience, number, form, text);
  }

  private void pause() {
    long until = System.nanoTime() + answersAfter.toNanos();
    for (long left = answersAfter.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
