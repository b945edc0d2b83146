package signaldesk.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started, to be closed in the opposite order; a part added after that is closed at once.
 */
final class Parts implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    if (closed) {
      closeAll();
    }
    return part;
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeAll();
  }

  private void closeAll() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) { // AutoCloseable declares no less
        System.err.println("while stopping: " + e);
      }
    }
  }
}
