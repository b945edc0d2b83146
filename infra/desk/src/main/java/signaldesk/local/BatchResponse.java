package signaldesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import signaldesk.local.runtime.Outcome;

/** What a function says of a batch under ReportBatchItemFailures, read by Lambda's rules. */
public final class BatchResponse {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BatchResponse() {}

  /**
   * The ids of the items that failed: none means that all is done. Empty if the whole batch failed,
   * which is also what an id nobody sent, an empty id and a list that is none mean.
   *
   * @param sent the ids of the batch's items
   * @param partial whether the mapping reads the answer at all; if not, to return is success
   */
  public static Optional<Set<String>> failed(Outcome outcome, Set<String> sent, boolean partial) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return Optional.empty();
    }
    return partial ? read(answered.json(), sent) : Optional.of(Set.of());
  }

  private static Optional<Set<String>> read(String json, Set<String> sent) {
    try {
      JsonNode failures = JSON.readTree(json).path("batchItemFailures");
      if (failures.isMissingNode() || failures.isNull()) {
        return Optional.of(Set.of());
      }
      Set<String> ids = new LinkedHashSet<>();
      failures.forEach(failure -> ids.add(failure.path("itemIdentifier").asText("")));
      return failures.isArray() && sent.containsAll(ids) ? Optional.of(ids) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
