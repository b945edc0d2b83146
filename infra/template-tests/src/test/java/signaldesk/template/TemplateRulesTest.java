package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.backend.Template;

/** Every rule holds, and each is broken by a copy of the template with one line changed. */
class TemplateRulesTest {

  @Test
  void theTemplateKeepsEveryRule() throws IOException {
    assertEquals(List.of(), Rules.broken(Template.parse(text())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Default: 0 | Default: 100 | Globals: a fresh account
          !If [Reserved, !Ref ReservedConcurrency, !Ref AWS::NoValue] | !Ref ReservedConcurrency | Globals: a fresh account
          MinValue: 2 | MinValue: 1 | ExecuteOrder: AWS takes no queue mapping below 2
          !Ref OrdersConcurrency | 1 | ExecuteOrder: AWS takes no queue mapping below 2
          !Ref OrdersConcurrency | !Ref ReservedConcurrency | ExecuteOrder: AWS takes no queue mapping below 2
          VisibilityTimeout: 180 | VisibilityTimeout: 179 | OrdersQueue: visibility
          RedrivePolicy: {deadLetterTargetArn: !GetAtt OrdersDead.Arn, maxReceiveCount: 300} | Tags: [] | OrdersQueue: no dead-letter queue
          FunctionResponseTypes: [ReportBatchItemFailures] | Enabled: true | ExecuteOrder: one bad message
          OnFailure: {Type: SQS, Destination: !GetAtt PositionsFailed.Arn} | OnFailure: {} | KeepPositions: no on-failure destination
          MaximumRetryAttempts: 100 | Enabled: true | KeepPositions: a bad record holds up
          BisectBatchOnFunctionError: true | BisectBatchOnFunctionError: false | KeepPositions: one bad record
          - Pattern: '{"dynamodb": {"NewImage": {"fillCount": {"N": [{"exists": true}]}}}}' | [] | KeepPositions: a claim wakes it
          {"fillCount": {"N": [{"exists": true}]}} | {"fillCount": {"S": [{"exists": true}]}} | KeepPositions: fills do not wake it
          Role: !GetAtt ServeDeskRole.Arn | Role: !GetAtt ExecuteOrderRole.Arn | ServeDesk: no role of its own
          Action: sqs:SendMessage | Action: sqs:* | AcceptSignalRole: may do anything
          Resource: !GetAtt OrdersQueue.Arn | Resource: "*" | AcceptSignalRole: may do it to anything
          PointInTimeRecoveryEnabled: true | PointInTimeRecoveryEnabled: false | Desk: no point-in-time recovery
          SSEEnabled: true | SSEEnabled: false | Desk: not encrypted
          DeletionPolicy: Retain | DeletionPolicy: Delete | Desk: goes with the stack
          SqsManagedSseEnabled: true | SqsManagedSseEnabled: false | OrdersQueue: not encrypted
          Queues: [!Ref OrdersQueue, !Ref OrdersDead] | Queues: [!Ref OrdersQueue] | OrdersDead: takes requests without TLS
          "aws:SecureTransport": "false" | "aws:SecureTransport": "true" | OrdersQueue: takes requests without TLS
          RetentionInDays: !Ref LogRetentionDays | LogGroupClass: STANDARD | ApiLog: kept for ever
          LoggingConfig: {LogFormat: JSON, LogGroup: !Ref AcceptSignalLog} | LoggingConfig: {LogFormat: Text, LogGroup: !Ref AcceptSignalLog} | AcceptSignal: no log group of its own
          $context.routeKey | $context.path | Api: no access log, or one with paths
          """)
  void aChangedLineBreaksARule(String line, String changed, String says) throws IOException {
    String text = text();
    int place = text.indexOf(line);
    assertTrue(place > 0, "the template has no line " + line);

    String copy = text.substring(0, place) + changed + text.substring(place + line.length());

    assertNotEquals(text, copy);
    List<String> broken = Rules.broken(Template.parse(copy));
    assertTrue(broken.stream().anyMatch(each -> each.startsWith(says)), says + " in " + broken);
  }

  static String text() throws IOException {
    return Files.readString(Template.find());
  }
}
