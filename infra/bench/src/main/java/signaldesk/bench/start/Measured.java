package signaldesk.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a subject's starts took. */
final class Measured {
  private final Subject subject;
  private final int classes;
  private final List<Duration> times = new ArrayList<>();

  Measured(Subject subject, int classes) {
    this.subject = subject;
    this.classes = classes;
  }

  void add(Duration time) {
    times.add(time);
  }

  Subject subject() {
    return subject;
  }

  int classes() {
    return classes;
  }

  /** In milliseconds. */
  long median() {
    return times.stream().sorted().toList().get(times.size() / 2).toMillis();
  }
}
