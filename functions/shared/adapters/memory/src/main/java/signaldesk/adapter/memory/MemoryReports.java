package signaldesk.adapter.memory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import signaldesk.port.ReportStore;
import signaldesk.report.stored.Audience;
import signaldesk.report.stored.Form;
import signaldesk.report.stored.Version;

/** Reports in memory. */
public final class MemoryReports implements ReportStore {
  private record Place(LocalDate day, Audience audience) {}

  private record Key(Place place, int number, Form form) {}

  private final Map<Place, Newest> newest = new ConcurrentHashMap<>();
  private final Map<Key, String> texts = new ConcurrentHashMap<>();
  private final Faults faults = new Faults();

  /** What is to go wrong: the names of the port's calls. */
  public Faults faults() {
    return faults;
  }

  @Override
  public Optional<Newest> newest(LocalDate day, Audience audience) {
    faults.meet("newest");
    return Optional.ofNullable(newest.get(new Place(day, audience)));
  }

  @Override
  public boolean putNewest(Version version, @Nullable Newest replaced) {
    faults.meet("putNewest");
    Place place = new Place(version.day(), version.audience());
    Newest next = new Newest(version, version.toString());
    return replaced == null
        ? newest.putIfAbsent(place, next) == null
        : newest.replace(place, replaced, next);
  }

  @Override
  public Optional<String> read(LocalDate day, Audience audience, int number, Form form) {
    faults.meet("read");
    return Optional.ofNullable(texts.get(new Key(new Place(day, audience), number, form)));
  }

  @Override
  public boolean create(LocalDate day, Audience audience, int number, Form form, String text) {
    faults.meet("create");
    return texts.putIfAbsent(new Key(new Place(day, audience), number, form), text) == null;
  }
}
