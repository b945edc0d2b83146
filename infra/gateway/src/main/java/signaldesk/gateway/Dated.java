package signaldesk.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before the server where the venue has a clock of its own: the JDK's server dates every
 * answer by the machine's, whatever it is told.
 */
final class Dated implements AutoCloseable {
  private static final Pattern DATE = Pattern.compile("(?im)^Date: [^\r\n]*");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final ServerSocket listening;
  private final InetSocketAddress server;
  private final InstantSource clock;

  Dated(int port, InetSocketAddress server, InstantSource clock) throws IOException {
    this.listening = new ServerSocket();
    this.listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    this.server = server;
    this.clock = clock;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket inner = new Socket(server.getAddress(), server.getPort());
        client.setTcpNoDelay(true);
        inner.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pass(client, inner, false));
        Thread.ofVirtual().start(() -> pass(inner, client, true));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  /** Whatever comes, until one of them is closed. An answer's head comes in one piece. */
  private void pass(Socket from, Socket to, boolean answers) {
    byte[] bytes = new byte[64 * 1024];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        String text = new String(bytes, 0, read, ISO_8859_1);
        out.write((answers ? dated(text) : text).getBytes(ISO_8859_1));
        out.flush();
      }
    } catch (IOException e) {
      return; // the other one sees it closed
    }
  }

  private String dated(String text) {
    String date = "Date: " + FORM.format(clock.instant());
    return text.startsWith("HTTP/1.1 ")
        ? DATE.matcher(text).replaceFirst(Matcher.quoteReplacement(date))
        : text;
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
