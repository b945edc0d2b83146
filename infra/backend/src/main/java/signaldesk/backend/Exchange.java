package signaldesk.backend;

/**
 * One request that a {@link Tap} has passed on or answered, with the answer.
 *
 * @param service {@code DynamoDB}, {@code DynamoDBStreams}, {@code SQS}, {@code S3}, {@code SSM} or
 *     {@code Chat}
 * @param operation as IAM names it, such as {@code PutItem}
 * @param request JSON as it reached the backend; of S3, its bucket and key
 * @param status of HTTP; 200 unless it was refused
 * @param answer JSON, of an error too
 */
public record Exchange(
    String service, String operation, String request, int status, String answer) {

  /**
   * Reads what AWS's JSON protocol says in its header.
   *
   * @param target such as {@code DynamoDB_20120810.PutItem} or {@code AmazonSQS.SendMessage}
   */
  static Exchange of(String target, String request, int status, String answer) {
    int dot = target.indexOf('.');
    String api = dot < 0 ? "" : target.substring(0, dot);
    String service =
        switch (api) {
          case "DynamoDB_20120810" -> "DynamoDB";
          case "DynamoDBStreams_20120810" -> "DynamoDBStreams";
          case "AmazonSQS" -> "SQS";
          case "AmazonSSM" -> "SSM";
          default -> api;
        };
    return new Exchange(service, target.substring(dot + 1), request, status, answer);
  }
}
