package signaldesk.executeorder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import signaldesk.port.SubmitOutcome;

/** The way to the test venue, on which writes get lost, or arrive when nobody waits any more. */
final class Wire {
  private record Request(Instant arrives, Function<Fault, SubmitOutcome> write) {}

  private final Time time;
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<Request> late = new ArrayList<>();
  private final List<SubmitOutcome> unheard = new ArrayList<>();
  Duration lateBy = Duration.ofSeconds(8);
  Duration sentAwayFor = Duration.ofSeconds(1);

  Wire(Time time) {
    this.time = time;
  }

  void meeting(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** What is heard of a write that meets the next fault. */
  SubmitOutcome send(Function<Fault, SubmitOutcome> write) {
    Fault fault = faults.isEmpty() ? Fault.NONE : faults.poll();
    if (fault == Fault.LATE) {
      late.add(new Request(time.instant().plus(lateBy), write));
    }
    return fault.heard(
        fault.arrives() ? write.apply(fault) : new SubmitOutcome.Unknown("lost"), sentAwayFor);
  }

  /** Does what has arrived by now. */
  void arrive() {
    Instant now = time.instant();
    List<Request> due = late.stream().filter(each -> !each.arrives().isAfter(now)).toList();
    late.removeAll(due);
    due.forEach(each -> unheard.add(each.write().apply(Fault.LATE)));
  }
}
