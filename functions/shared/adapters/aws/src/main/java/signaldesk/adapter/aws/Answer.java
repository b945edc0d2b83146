package signaldesk.adapter.aws;

/** What a service answered. */
public sealed interface Answer {
  /** It was done. */
  record Done(String json) implements Answer {}

  /**
   * It was not, and asking again would give the same.
   *
   * @param code the service's error code, such as {@code ConditionalCheckFailedException}
   * @param json the whole answer
   */
  record Refused(String code, String json) implements Answer {}
}
