package signaldesk.adapter.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import signaldesk.alert.AlertMessage;
import signaldesk.port.AlertQueue;

/** An alert queue in memory that holds every message once. */
public final class MemoryAlertQueue implements AlertQueue {
  private final List<AlertMessage> messages = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Faults faults = new Faults();

  /** What is to go wrong: {@code send}, before anything is in the queue. */
  public Faults faults() {
    return faults;
  }

  /** Everything that was put in, in that order. */
  public synchronized List<AlertMessage> messages() {
    return List.copyOf(messages);
  }

  /** Everything was taken out long ago: what is sent again is a message again. */
  public synchronized void clear() {
    messages.clear();
    known.clear();
  }

  @Override
  public void send(List<AlertMessage> more) {
    faults.meet("send");
    put(more);
  }

  private synchronized void put(List<AlertMessage> more) {
    for (AlertMessage message : more) {
      if (known.add(message.id())) {
        messages.add(message);
      }
    }
  }
}
