package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderRequest;
import signaldesk.signal.Target;

/** What every order queue does. */
public abstract class OrderQueueContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

  /** A queue with nothing in it. */
  protected abstract OrderQueue empty();

  /** Takes {@code count} messages out of the queue of {@link #empty}; all there are if fewer. */
  protected abstract List<OrderRequest> take(int count);

  @Test
  void everyRequestIsInTheQueueWhole() {
    OrderQueue queue = empty();
    OrderRequest withPrice = request("1001", 'a', new BigDecimal("21010.25"));
    OrderRequest odd = request("TS-50K#7 (old)", 'a', null);

    queue.send(List.of(withPrice, odd));

    assertEquals(Set.of(withPrice, odd), new HashSet<>(take(2)));
  }

  @Test
  void manyAccountsAreManyMessagesAndEachIsThereOnce() {
    OrderQueue queue = empty();
    List<OrderRequest> requests =
        IntStream.range(0, 47).mapToObj(i -> request("10" + i, 'a', null)).toList();

    queue.send(requests);

    List<OrderRequest> taken = take(48);
    assertEquals(47, taken.size());
    assertEquals(new HashSet<>(requests), new HashSet<>(taken));
  }

  @Test
  void aRequestSentAgainIsOneMessage() {
    OrderQueue queue = empty();
    OrderRequest request = request("1001", 'a', null);

    queue.send(List.of(request));
    queue.send(List.of(request, request("1002", 'a', null)));

    List<OrderRequest> taken = take(3);
    assertEquals(2, taken.size());
    assertEquals(2, new HashSet<>(taken).size());
  }

  @Test
  void twoSignalsOfOneAccountAreTwoMessages() {
    OrderQueue queue = empty();
    OrderRequest first = request("1001", 'a', null);
    OrderRequest second = request("1001", 'b', null);

    queue.send(List.of(first));
    queue.send(List.of(second));

    assertEquals(Set.of(first, second), new HashSet<>(take(2)));
  }

  @Test
  void nothingToSendIsNoError() {
    empty().send(List.of());

    assertEquals(List.of(), take(1));
  }

  private static OrderRequest request(String accountId, char digit, @Nullable BigDecimal price) {
    String signalId = String.valueOf(digit).repeat(64);
    return new OrderRequest(
        accountId,
        OrderRequest.orderId(NOON, signalId),
        signalId,
        "momentum",
        "NQ1!",
        Target.LONG,
        price,
        NOON.minusSeconds(1),
        NOON,
        NOON.plusSeconds(59));
  }
}
