package signaldesk.adapter.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The receiving side of the order queue: when messages in flight are delivered again. */
public final class SqsVisibility {
  private static final Duration LONGEST = Duration.ofHours(12);

  private final Sqs sqs;
  private final String queueUrl;

  public SqsVisibility(Sqs sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /** Some messages keep the visibility they had: they come back when that ends. */
  public static final class NotSet extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSet(String message) {
      super(message);
    }
  }

  /**
   * Delivers these messages again after the pause, whole seconds rounded up. A message that is no
   * longer in flight is left as it is; what SQS did not do for another reason is asked for once
   * more.
   *
   * @param receiptHandles of messages of one group, at most a batch of ten
   * @throws NotSet if SQS did not do it for all of them the second time either
   */
  public void comeBack(List<String> receiptHandles, Duration pause) {
    List<Sqs.Failed> failed = List.of();
    List<Sqs.Pause> left = entries(receiptHandles, pause);
    for (int round = 1; round <= 2 && !left.isEmpty(); round++) {
      failed = change(left);
      Set<String> ids = failed.stream().map(Sqs.Failed::id).collect(Collectors.toSet());
      left = left.stream().filter(entry -> ids.contains(entry.id())).toList();
    }
    if (!failed.isEmpty()) {
      // The codes only: what SQS says besides may quote a receipt handle.
      throw new NotSet(
          "%d of %d messages, %s"
              .formatted(
                  failed.size(),
                  receiptHandles.size(),
                  failed.stream().map(Sqs.Failed::code).distinct().toList()));
    }
  }

  /** What was not done, other than for messages that are not in flight any more. */
  private List<Sqs.Failed> change(List<Sqs.Pause> pauses) {
    return sqs.changeVisibility(queueUrl, pauses).failed().stream()
        .filter(failed -> !failed.code().endsWith("MessageNotInflight"))
        .toList();
  }

  private static List<Sqs.Pause> entries(List<String> receiptHandles, Duration pause) {
    int seconds =
        Math.toIntExact(Math.min(pause.plusNanos(999_999_999).toSeconds(), LONGEST.toSeconds()));
    List<Sqs.Pause> entries = new ArrayList<>();
    for (String handle : receiptHandles) {
      entries.add(new Sqs.Pause(Integer.toString(entries.size()), handle, seconds));
    }
    return entries;
  }
}
