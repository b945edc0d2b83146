package broken.signaldesk.servedesk;

import org.jspecify.annotations.NullMarked;

/** Breaks: only the log prints. */
@NullMarked
public final class Prints {
  private Prints() {}

  static void print() {
    System.out.println("a secret");
  }
}
