package signaldesk.adapter.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;

/** An SQS that does a batch only in part: the call succeeds, and its answer says what did not. */
class SqsVisibilityFailuresTest {
  private static final List<String> HANDLES = List.of("a", "b", "c");

  @Test
  void onlyWhatFailedIsAskedForOnceMore() {
    Fake sqs = new Fake("InternalError", List.of(List.of("b", "c"), List.of()));

    new SqsVisibility(new SdkSqs(sqs), "queue").comeBack(HANDLES, Duration.ofSeconds(2));

    assertEquals(List.of(HANDLES, List.of("b", "c")), sqs.asked);
  }

  @Test
  void whatFailsAgainIsSaidWithItsCodeAndNotTriedAThirdTime() {
    Fake sqs = new Fake("InternalError", List.of(List.of("b", "c"), List.of("c")));
    SqsVisibility visibility = new SqsVisibility(new SdkSqs(sqs), "queue");

    var thrown =
        assertThrows(
            SqsVisibility.NotSet.class, () -> visibility.comeBack(HANDLES, Duration.ofSeconds(2)));

    assertEquals("1 of 3 messages, [InternalError]", thrown.getMessage());
    assertEquals(2, sqs.asked.size());
  }

  @Test
  void aMessageThatIsNoLongerInFlightIsLeftAsItIs() {
    Fake sqs = new Fake("AWS.SimpleQueueService.MessageNotInflight", List.of(List.of("a")));

    new SqsVisibility(new SdkSqs(sqs), "queue").comeBack(HANDLES, Duration.ofSeconds(2));

    assertEquals(List.of(HANDLES), sqs.asked);
  }

  @Test
  void aPauseIsWholeSecondsRoundedUpAndTwelveHoursAtMost() {
    Map<Duration, Integer> seconds =
        Map.of(
            Duration.ZERO,
            0,
            Duration.ofMillis(1),
            1,
            Duration.ofSeconds(2),
            2,
            Duration.ofMillis(2_001),
            3,
            Duration.ofDays(1),
            43_200);
    seconds.forEach((pause, visible) -> {
      Fake sqs = new Fake("", List.of(List.of()));

      new SqsVisibility(new SdkSqs(sqs), "queue").comeBack(HANDLES, pause);

      assertEquals(Set.of(visible), sqs.seconds);
    });
  }

  /** Fails, call by call, the entries with these handles. */
  private static final class Fake implements SqsClient {
    private final List<List<String>> asked = new ArrayList<>();
    private final Set<Integer> seconds = new HashSet<>();
    private final String code;
    private final List<List<String>> failing;

    Fake(String code, List<List<String>> failing) {
      this.code = code;
      this.failing = failing;
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
        ChangeMessageVisibilityBatchRequest request) {
      List<String> fail = failing.get(asked.size());
      asked.add(
          request.entries().stream()
              .map(ChangeMessageVisibilityBatchRequestEntry::receiptHandle)
              .toList());
      request.entries().forEach(entry -> seconds.add(entry.visibilityTimeout()));
      return ChangeMessageVisibilityBatchResponse.builder()
          .failed(
              request.entries().stream()
                  .filter(entry -> fail.contains(entry.receiptHandle()))
                  .map(entry -> BatchResultErrorEntry.builder().id(entry.id()).code(code).build())
                  .toList())
          .build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
