package broken.signaldesk.servedesk;

import org.jspecify.annotations.NullMarked;

/** Breaks: no test sleeps. */
@NullMarked
public final class SleepyTest {
  private SleepyTest() {}

  static void nap() throws InterruptedException {
    Thread.sleep(1);
  }
}
