package signaldesk.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signaldesk.local.runtime.Outcome;

class BatchResponseTest {
  private static final Set<String> SENT = Set.of("1", "2");
  private static final Optional<Set<String>> ALL_DONE = Optional.of(Set.of());
  private static final Optional<Set<String>> ALL_FAILED = Optional.empty();

  @Test
  void noListAnEmptyListAndNoAnswerAtAllAreSuccess() {
    assertEquals(ALL_DONE, failed("{\"batchItemFailures\":[]}"));
    assertEquals(ALL_DONE, failed("{\"batchItemFailures\":null}"));
    assertEquals(ALL_DONE, failed("{}"));
    assertEquals(ALL_DONE, failed("null"));
    assertEquals(ALL_DONE, failed(""));
  }

  @Test
  void theListedItemsFailed() {
    assertEquals(
        Optional.of(Set.of("2")), failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}"));
  }

  @Test
  void anUnknownIdAnEmptyIdAndAnErrorFailTheWholeBatch() {
    assertEquals(ALL_FAILED, failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}"));
    assertEquals(ALL_FAILED, failed("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}"));
    assertEquals(ALL_FAILED, failed("{\"batchItemFailures\":[{\"wrong\":\"1\"}]}"));
    assertEquals(ALL_FAILED, BatchResponse.failed(new Outcome.Failed("threw"), SENT, true));
  }

  @Test
  void withoutReportBatchItemFailuresToReturnIsSuccess() {
    assertEquals(
        ALL_DONE,
        BatchResponse.failed(
            new Outcome.Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}"),
            SENT,
            false));
  }

  private static Optional<Set<String>> failed(String json) {
    return BatchResponse.failed(new Outcome.Answered(json), SENT, true);
  }
}
