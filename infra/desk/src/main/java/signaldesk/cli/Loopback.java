package signaldesk.cli;

import java.net.URI;

/** Tells this machine from all others. */
public final class Loopback {
  private Loopback() {}

  /**
   * Whether only this machine can be meant. Names are not looked up: a name may mean anything
   * tomorrow.
   */
  public static boolean is(URI endpoint) {
    String host = endpoint.getHost();
    return host != null
        && (host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127(\\.[0-9]{1,3}){3}"));
  }
}
