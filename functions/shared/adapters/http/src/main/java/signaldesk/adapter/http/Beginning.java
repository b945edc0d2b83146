package signaldesk.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads an answer's beginning, and no more of it than anybody needs. */
final class Beginning implements BodySubscriber<String> {
  private final int most;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final CompletableFuture<String> text = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  Beginning(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<String> getBody() {
    return text;
  }

  @Override
  public void onSubscribe(Flow.Subscription flow) {
    subscription = flow;
    flow.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      byte[] some = new byte[Math.min(part.remaining(), most - read.size())];
      part.get(some);
      read.writeBytes(some);
    }
    Flow.Subscription flow = subscription;
    if (flow == null) {
      return;
    }
    if (read.size() < most) {
      flow.request(1);
    } else {
      flow.cancel();
      onComplete();
    }
  }

  @Override
  public void onError(Throwable trouble) {
    text.completeExceptionally(trouble);
  }

  @Override
  public void onComplete() {
    text.complete(read.toString(UTF_8));
  }
}
