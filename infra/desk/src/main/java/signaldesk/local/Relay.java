package signaldesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A second, fixed door to what listens on a free port of the loopback interface, for containers:
 * they are told where it is before it is started.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket door;
  private final URI to;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread doorman;

  private Relay(ServerSocket door, URI to) {
    this.door = door;
    this.to = to;
    this.doorman = Thread.ofVirtual().name("relay " + door.getLocalPort()).unstarted(this::accept);
  }

  /**
   * Opens it.
   *
   * @param address one of this machine's, and no other takes calls
   * @param port 0 for any free one
   * @throws IllegalStateException if the port is taken, or the address is not this machine's
   */
  static Relay open(String address, int port, URI to) {
    try {
      ServerSocket door = new ServerSocket(port, 0, InetAddress.getByName(address));
      Relay relay = new Relay(door, to);
      relay.doorman.start();
      return relay;
    } catch (IOException e) {
      throw new IllegalStateException(
          "containers cannot be let in at %s:%d".formatted(address, port), e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> join(caller));
      } catch (IOException e) {
        // A caller that went away, or the door is closed.
      }
    }
  }

  private void join(Socket caller) {
    open.add(caller);
    try (caller;
        Socket callee = new Socket(to.getHost(), to.getPort())) {
      open.add(callee);
      Thread answers = Thread.ofVirtual().start(() -> copy(callee, caller));
      copy(caller, callee);
      answers.join();
      open.remove(callee);
    } catch (IOException e) {
      // Nobody answers there now: the caller sees its connection closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side is gone; the other one is closed with it.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      doorman.join(); // only then is the port free
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
