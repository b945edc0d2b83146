package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequestBodyStream;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.http.HttpStreamResponseHandler;

/** One request's body on its way out and the answer on its way in; called by the native thread. */
final class Exchange implements HttpRequestBodyStream, HttpStreamResponseHandler {
  private final ByteBuffer request;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream(1024);
  private int status;
  private @Nullable String date;

  /** Done when the answer is there, whole, or will not come. */
  final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  Exchange(byte[] body) {
    this.request = ByteBuffer.wrap(body);
  }

  @Override
  public boolean sendRequestBody(ByteBuffer out) {
    int size = Math.min(out.remaining(), request.remaining());
    out.put(request.slice(request.position(), size));
    request.position(request.position() + size);
    return !request.hasRemaining();
  }

  @Override
  public boolean resetPosition() {
    request.rewind();
    return true;
  }

  @Override
  public long getLength() {
    return request.limit();
  }

  @Override
  public void onResponseHeaders(HttpStream stream, int code, int block, HttpHeader[] headers) {
    status = code;
    for (HttpHeader header : headers) {
      if (header.getName().equalsIgnoreCase("date")) {
        date = header.getValue();
      }
    }
  }

  @Override
  public int onResponseBody(HttpStream stream, byte[] part) {
    answer.writeBytes(part);
    return part.length;
  }

  @Override
  public void onResponseComplete(HttpStream stream, int error) {
    outcome.complete(
        error == 0
            ? new Outcome.Reply(status, date, answer.toString(UTF_8))
            : new Outcome.NoReply(CRT.awsErrorName(error)));
    stream.close();
  }
}
