package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signaldesk.order.OrderRequest;
import signaldesk.port.NotQueued;
import signaldesk.signal.Target;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** What the sender makes of SQS's answers, which a healthy queue does not give. */
class BatchSenderTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

  private final List<List<String>> calls = new ArrayList<>();

  @Test
  void onlyMessagesThatWereNotTakenAreSentAgain() {
    sender(Set.of("m1", "m3"), false, 1).send(messages(5));

    assertEquals(List.of(List.of("m0", "m1", "m2", "m3", "m4"), List.of("m1", "m3")), calls);
  }

  @Test
  void whatIsNeverTakenIsNotQueued() {
    assertThrows(
        NotQueued.class, () -> sender(Set.of("m1"), false, Integer.MAX_VALUE).send(messages(2)));

    assertEquals(List.of(List.of("m0", "m1"), List.of("m1"), List.of("m1")), calls);
  }

  @Test
  void aMessageThatIsOurFaultIsNotSentAgain() {
    assertThrows(NotQueued.class, () -> sender(Set.of("m1"), true, 1).send(messages(2)));

    assertEquals(1, calls.size());
  }

  @Test
  void withoutAnAnswerNothingIsKnownToBeQueued() {
    SqsClient silent =
        new FakeSqs(_ -> {
          throw SdkClientException.create("read timed out");
        });

    assertThrows(
        NotQueued.class, () -> new BatchSender(new SdkSqs(silent), "url").send(messages(1)));
  }

  @Test
  void oneFailedBatchOfManyFailsTheWhole() {
    SqsClient fussy =
        new FakeSqs(request ->
            answer(
                request,
                request.entries().stream().anyMatch(entry -> entry.messageGroupId().equals("1025"))
                    ? Set.of("m5")
                    : Set.of(),
                true));

    assertThrows(
        NotQueued.class, () -> new SqsOrderQueue(new SdkSqs(fussy), "url").send(requests(40)));
  }

  @Test
  void idsAreWhatSqsTakesAndHoldTheAccount() {
    assertEquals("1001", MessageIds.group("1001"));
    assertEquals(
        "1001-1795435200123-aaaaaaaaaaaaaaaa",
        MessageIds.deduplication("1001", "1795435200123-aaaaaaaaaaaaaaaa"));
    for (String odd : List.of("with space", "ümlaut", "x".repeat(200), "")) {
      assertTrue(MessageIds.group(odd).matches("\\p{Graph}{1,128}"), odd);
      assertTrue(MessageIds.deduplication(odd, "o").matches("\\p{Graph}{1,128}"), odd);
    }
    assertFalse(MessageIds.group("with space").equals(MessageIds.group("with  space")));
  }

  /** Refuses these entries in the first {@code times} calls. */
  private BatchSender sender(Set<String> refused, boolean senderFault, int times) {
    return new BatchSender(
        new SdkSqs(
            new FakeSqs(request -> {
              calls.add(request.entries().stream().map(SendMessageBatchRequestEntry::id).toList());
              return answer(request, calls.size() <= times ? refused : Set.of(), senderFault);
            })),
        "url");
  }

  private static SendMessageBatchResponse answer(
      SendMessageBatchRequest request, Set<String> refused, boolean senderFault) {
    List<String> ids = request.entries().stream().map(SendMessageBatchRequestEntry::id).toList();
    return SendMessageBatchResponse.builder()
        .successful(
            ids.stream()
                .filter(id -> !refused.contains(id))
                .map(id -> SendMessageBatchResultEntry.builder().id(id).build())
                .toList())
        .failed(
            ids.stream()
                .filter(refused::contains)
                .map(id -> BatchResultErrorEntry.builder().id(id).senderFault(senderFault).build())
                .toList())
        .build();
  }

  private static List<Sqs.Outgoing> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Sqs.Outgoing("m" + i, "g" + i, "d" + i, "body"))
        .toList();
  }

  private static List<OrderRequest> requests(int count) {
    String signalId = "a".repeat(64);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new OrderRequest(
                Integer.toString(1000 + i),
                OrderRequest.orderId(NOON, signalId),
                signalId,
                "momentum",
                "NQ1!",
                Target.LONG,
                null,
                NOON,
                NOON,
                NOON.plusSeconds(60)))
        .toList();
  }
}
