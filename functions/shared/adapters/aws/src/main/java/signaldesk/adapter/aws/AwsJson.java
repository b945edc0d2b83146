package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.crt.http.HttpHeader;

/**
 * One service of AWS, called in its JSON protocol over AWS's native connections: a hundredth of the
 * SDK, for whoever must be up in a blink. A call is tried again where that may help, and bounded as
 * a whole.
 */
public final class AwsJson implements AutoCloseable {
  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
  private static final int TRIES = 4;

  /**
   * No attempt is waited for longer than this part of the whole call, 714 ms of the longest: one
   * that hangs leaves the webhook time for another.
   */
  private static final int PARTS = 7;

  /** No call is, unless its caller says so: whoever waits behind the webhook has gone by then. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final long FIRST_PAUSE_MILLIS = 50;

  private final Connections connections;
  private final SigV4 signer;
  private final ServerTime time;
  private final String host;
  private final String prefix;
  private final Duration longest;

  /**
   * @param prefix what the service's operations are called by: {@code DynamoDB_20120810}
   */
  AwsJson(URI endpoint, Connections connections, SigV4 signer, InstantSource clock, String prefix) {
    this(connections, signer, new ServerTime(clock), endpoint.getRawAuthority(), prefix, LONGEST);
  }

  private AwsJson(
      Connections connections,
      SigV4 signer,
      ServerTime time,
      String host,
      String prefix,
      Duration longest) {
    this.connections = connections;
    this.signer = signer;
    this.time = time;
    this.host = host;
    this.prefix = prefix;
    this.longest = longest;
  }

  /** The same service over the same connections, its calls bounded otherwise. */
  public AwsJson within(Duration limit) {
    return new AwsJson(connections, signer, time, host, prefix, limit);
  }

  /**
   * Calls the service.
   *
   * @param operation such as {@code PutItem}
   * @throws CallFailed if there is no answer, or only ones that ask to come again
   */
  public Answer call(String operation, String json) {
    byte[] body = json.getBytes(UTF_8);
    long deadline = System.nanoTime() + longest.toNanos();
    try {
      for (int tried = 1; ; tried++) {
        Outcome outcome = attempt(operation, body, deadline);
        String trouble;
        switch (outcome) {
          case Outcome.NoReply(String why) -> trouble = why;
          case Outcome.Reply reply when reply.status() == 200 -> {
            return new Answer.Done(reply.body());
          }
          case Outcome.Reply reply -> {
            Fault fault = Fault.of(reply);
            if (!fault.passes() && !time.corrected(fault.code(), reply)) {
              return new Answer.Refused(fault.code(), reply.body());
            }
            trouble = fault.code();
          }
        }
        if (tried == TRIES || !paused(tried, deadline)) {
          throw new CallFailed(operation, trouble, null);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailed(operation, "interrupted", e);
    }
  }

  private Outcome attempt(String operation, byte[] body, long deadline)
      throws InterruptedException {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", host);
    headers.put("content-length", Integer.toString(body.length));
    headers.put("content-type", CONTENT_TYPE);
    headers.put("x-amz-target", prefix + "." + operation);
    signer.sign(headers, body, time.instant());
    long left = Math.min(deadline - System.nanoTime(), longest.dividedBy(PARTS).toNanos());
    return connections.post(form(headers), body, Duration.ofNanos(Math.max(left, 1)));
  }

  private static HttpHeader[] form(Map<String, String> headers) {
    HttpHeader[] form = new HttpHeader[headers.size()];
    int i = 0;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      form[i++] = new HttpHeader(header.getKey(), header.getValue());
    }
    return form;
  }

  /** Waits a random while, longer every time, so that callers do not come back together. */
  private static boolean paused(int tried, long deadline) throws InterruptedException {
    long most = FIRST_PAUSE_MILLIS << tried;
    long millis = ThreadLocalRandom.current().nextLong(most);
    if (System.nanoTime() + Duration.ofMillis(millis).toNanos() >= deadline) {
      return false;
    }
    Thread.sleep(millis);
    return true;
  }

  @Override
  public void close() {
    connections.close();
  }
}
