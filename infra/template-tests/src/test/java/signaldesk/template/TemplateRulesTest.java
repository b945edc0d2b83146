package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.backend.Template;

/** Every rule holds, and each is broken by a copy of a template with one line changed. */
class TemplateRulesTest {
  private static final Path TEMPLATE = Template.find();
  private static final Path OBSERVABILITY = TEMPLATE.resolveSibling("infra/observability.yaml");

  @Test
  void theTemplatesKeepEveryRule() {
    assertEquals(List.of(), broken(text(TEMPLATE), text(OBSERVABILITY)));
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
          RedrivePolicy: {deadLetterTargetArn: !GetAtt OrdersDead.Arn, maxReceiveCount: 300} | DelaySeconds: 0 | OrdersQueue: no dead-letter queue
          FunctionResponseTypes: [ReportBatchItemFailures] | Enabled: true | ExecuteOrder: one bad message
          OnFailure: {Type: SQS, Destination: !GetAtt PositionsFailed.Arn} | OnFailure: {} | KeepPositions: no on-failure destination
          MaximumRetryAttempts: 100 | Enabled: true | KeepPositions: a bad record holds up
          BisectBatchOnFunctionError: true | BisectBatchOnFunctionError: false | KeepPositions: one bad record
          - Pattern: '{"dynamodb": {"NewImage": {"fillCount": {"N": [{"exists": true}]}}}}' | [] | KeepPositions: a claim wakes it
          {"fillCount": {"N": [{"exists": true}]}} | {"fillCount": {"S": [{"exists": true}]}} | KeepPositions: fills do not wake it
          ScheduleExpressionTimezone: America/Chicago | State: ENABLED | PreliminaryReport: names no time zone
          ScheduleExpressionTimezone: America/Chicago | ScheduleExpressionTimezone: UTC | PreliminaryReport: names no time zone
          FlexibleTimeWindow: {Mode: "OFF"} | FlexibleTimeWindow: {Mode: FLEXIBLE, MaximumWindowInMinutes: 15} | Watch: AWS may put it off
          RetryPolicy: {MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600} | RetryPolicy: {MaximumRetryAttempts: 10} | PreliminaryReport: is tried for a day
          DeadLetterConfig: {Arn: !GetAtt SchedulesFailed.Arn} | DeadLetterConfig: {} | Watch: no dead-letter queue
          DeadLetterConfig: {Arn: !GetAtt SchedulesFailed.Arn} | DeadLetterConfig: {Arn: !GetAtt AlertsDead.Arn} | Watch: AWS takes no FIFO queue
          "preliminary", "at": "<aws.scheduler.scheduled-time>" | "preliminary" | PreliminaryReport: does not say when
          Arn: !GetAtt ReportPnl.Arn\\n        RoleArn | Arn: !GetAtt Reports.Arn\\n        RoleArn | PreliminaryReport: wakes nothing
          OnFailure: {Type: SQS, Destination: !GetAtt SchedulesFailed.Arn} | OnSuccess: {} | ReportPnl: no on-failure destination
          Principal: {Service: scheduler.amazonaws.com} | Principal: {Service: events.amazonaws.com} | WatchRole: is given to others than schedules
          {"aws:SourceAccount": !Ref AWS::AccountId}} | {"aws:SourceArn": "*"}} | WatchRole: is given to others than schedules
          Resource: !GetAtt ReportPnl.Arn | Resource: !GetAtt ServeDesk.Arn | ReportScheduleRole: reaches other parts
          SqsParameters: {MessageGroupId: "desk:alerts"} | State: ENABLED | Watch: a FIFO queue takes no message without a group
          ContentBasedDeduplication: true | ContentBasedDeduplication: false | Watch: cannot name its message
          Resource: [!GetAtt AlertsQueue.Arn, !GetAtt SchedulesFailed.Arn] | Resource: [!GetAtt OrdersQueue.Arn, !GetAtt SchedulesFailed.Arn] | WatchRole: reaches other parts
          Role: !GetAtt ServeDeskRole.Arn | Role: !GetAtt ExecuteOrderRole.Arn | ServeDesk: no role of its own
          Action: sqs:SendMessage | Action: sqs:* | AcceptSignalRole: may do anything
          Resource: !GetAtt OrdersQueue.Arn | Resource: "*" | AcceptSignalRole: may do it to anything
          PointInTimeRecoveryEnabled: true | PointInTimeRecoveryEnabled: false | Desk: no point-in-time recovery
          SSEEnabled: true | SSEEnabled: false | Desk: not encrypted
          DeletionPolicy: Retain | DeletionPolicy: Delete | Desk: goes with the stack
          PaperTable:\\n | PapersTable:\\n | Paper: the command line is not told its name
          Value: !Ref Paper\\n | Value: !Ref Orders\\n | Paper: the command line is not told its name
          SqsManagedSseEnabled: true | SqsManagedSseEnabled: false | OrdersQueue: not encrypted
          Queues: [!Ref OrdersQueue, !Ref OrdersDead] | Queues: [!Ref OrdersQueue] | OrdersDead: takes requests without TLS
          "aws:SecureTransport": "false" | "aws:SecureTransport": "true" | OrdersQueue: takes requests without TLS
          Resource: [!GetAtt AlertsQueue.Arn, !GetAtt AlertsDead.Arn] | Resource: !GetAtt AlertsQueue.Arn | AlertsDead: takes requests without TLS
          BlockPublicPolicy: true | BlockPublicPolicy: false | Reports: may be opened to the public
          ObjectOwnership: BucketOwnerEnforced | ObjectOwnership: ObjectWriter | Reports: may be opened to the public
          BucketEncryption: | IntelligentTieringConfigurations: | Reports: not encrypted
          VersioningConfiguration: {Status: Enabled} | VersioningConfiguration: {Status: Suspended} | Reports: forgets what is overwritten
          NoncurrentVersionExpiration: {NoncurrentDays: 90} | ExpiredObjectDeleteMarker: true | Reports: keeps what is overwritten
          Type: AWS::S3::Bucket\\n    DeletionPolicy: Retain | Type: AWS::S3::Bucket | Reports: goes with the stack
          Resource: [!GetAtt Reports.Arn, !Sub "${Reports.Arn}/*"] | Resource: [!GetAtt Reports.Arn] | Reports: takes requests without TLS
          RetentionInDays: !Ref LogRetentionDays | LogGroupClass: STANDARD | ApiLog: kept for ever
          LoggingConfig: {LogFormat: JSON, SystemLogLevel: WARN, LogGroup: !Ref AcceptSignalLog} | LoggingConfig: {LogFormat: Text, SystemLogLevel: WARN, LogGroup: !Ref AcceptSignalLog} | AcceptSignal: no log group of its own
          $context.routeKey | $context.path | Api: no access log, or one with paths
          Handler: signaldesk.acceptsignal.AcceptSignalHandler | Handler: signaldesk.acceptsignal.AcceptSignal | AcceptSignal: Lambda cannot make its handler
          Handler: signaldesk.servedesk.ServeDeskHandler | Handler: signaldesk.acceptsignal.AcceptSignalHandler | ServeDesk: Lambda cannot make its handler
          CodeUri: functions/serve-desk/target/serve-desk.zip | CodeUri: functions/serve-desk/target/serve.zip | ServeDesk: no module makes
          PAPER_TABLE: !Ref Paper | PAPERS_TABLE: !Ref Paper | ExecuteOrder: reads what is not set: PAPER_TABLE
          TRADES_TABLE: !Ref Trades | TRADES_TABLE: !Ref Trades\\n          OTHER_TABLE: !Ref Trades | KeepPositions: does not read OTHER_TABLE
          Runtime: java25 | Runtime: java17 | AcceptSignal: not on the newest Java
          Architectures: [arm64] | VpcConfig: {SubnetIds: []} | AcceptSignal: has what no function of the desk needs: VpcConfig
          Timeout: 5 | FunctionUrlConfig: {AuthType: NONE} | AcceptSignal: has what no function of the desk needs: FunctionUrlConfig
          SIGNALS_TABLE: !Ref Signals | HOOK_TOKEN: !Ref Signals | AcceptSignal: a secret, or no part of the desk: HOOK_TOKEN
          SIGNALS_TABLE: !Ref Signals | SIGNALS_TABLE: signals-in-clear | AcceptSignal: a secret, or no part of the desk: SIGNALS_TABLE
          AutoPublishAlias: live | VersionDescription: x | ExecuteOrder: a snapshot is of a version
          MetricName: AnswerTime\\n | MetricName: Refused\\n | nobody is told of
          DeduplicationScope: messageGroup | DeduplicationScope: queue | OrdersQueue: no high throughput
          QueueName: !Sub "${AWS::StackName}-orders-dead.fifo"\\n      FifoQueue: true | QueueName: !Sub "${AWS::StackName}-orders-dead" | OrdersDead: AWS takes dead letters only
          MessageRetentionPeriod: 1209600 | MessageRetentionPeriod: 345600 | OrdersDead: keeps dead letters no longer
          maxReceiveCount: 300 | maxReceiveCount: 4 | OrdersQueue: gives up after a few receives
          MaximumRecordAgeInSeconds: 21600 | MaximumRecordAgeInSeconds: 86400 | KeepPositions: what is given up is gone
          Action: sts:AssumeRole} | Action: [sts:AssumeRole, sts:TagSession]} | AcceptSignalRole: is given to others than Lambda
          Principal: {Service: lambda.amazonaws.com} | Principal: "*" | AcceptSignalRole: is given to others than Lambda
          Policies: | ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]\\n      Policies: | AcceptSignalRole: has a policy that AWS may widen
          Action: sqs:SendMessage | NotAction: sqs:SendMessage | AcceptSignalRole: may do all but what is named
          Resource: !GetAtt OrdersQueue.Arn | NotResource: !GetAtt OrdersQueue.Arn | AcceptSignalRole: may do it to anything
          BillingMode: PAY_PER_REQUEST | BillingMode: PROVISIONED | Desk: costs while nobody trades
          Effect: Deny | Effect: Allow | OrdersQueuesTlsOnly: opens a queue to others
          Resource: [!GetAtt OrdersQueue.Arn, !GetAtt OrdersDead.Arn] | Resource: !GetAtt OrdersQueue.Arn | OrdersDead: takes requests without TLS
          ThrottlingRateLimit: 1000 | DetailedMetricsEnabled: false | Api: nothing holds back a flood of POST
          ThrottlingRateLimit: 1000 | ThrottlingRateLimit: 100 | Api: signals are throttled
          TimeoutInMillis: 5000 | TimeoutInMillis: 3000 | AcceptSignal: the API does not wait
          $context.responseLatency | none | Api: a line of its access log is not JSON
          Tags: {application: !Ref AWS::StackName} | Layers: [] | AcceptSignal: no bill says
          Location: infra/observability.yaml | Location: infra/nothing.yaml | Observability: no file
          OrdersQueue: !GetAtt OrdersQueue.QueueName | OrdersQueue: !Ref OrdersQueue | Observability: is handed something else as OrdersQueue
          ServeDeskLog: !Ref ServeDeskLog | ServeDeskLogs: !Ref ServeDeskLog | Observability: is handed other parameters
          Observability.Outputs.Dashboard | Observability.Outputs.Page | Observability: has no such output
          KmsMasterKeyId: !Ref AlarmsKey | KmsMasterKeyId: alias/aws/sns | Alarms: not encrypted, or with a key
          Condition: {StringEquals: {"aws:SourceAccount": !Ref AWS::AccountId}}\\n          - Sid: TlsOnly | Condition: {StringEquals: {"aws:PrincipalAccount": !Ref AWS::AccountId}}\\n          - Sid: TlsOnly | Alarms: takes alarms of any account
          Action: sns:Publish\\n            Resource: !Ref Alarms\\n            Condition: {Bool | Action: sns:Publish\\n            Resource: !Ref Alarms\\n            Condition: {Null | Alarms: takes requests without TLS
          EnableKeyRotation: true | EnableKeyRotation: false | AlarmsKey: never changes
          "kms:EncryptionContext:aws:sns:topicArn" | "kms:ViaService" | AlarmsKey: opens more than
          A call with a known hook's token was refused, and | Refused, | SignalRefused: does not say
          TreatMissingData: notBreaching\\n      AlarmActions: [!Ref Alarms] | TreatMissingData: notBreaching | AnswersSlow: tells nobody
          TreatMissingData: notBreaching | TreatMissingData: breaching | AnswersSlow: cries, or stays silent
          MetricName: 5xx | MetricName: 5XXError | AnswersFail: AWS has no metric
          Dimensions: [{Name: QueueName, Value: !Ref OrdersDead}] | Dimensions: [{Name: QueueName, Value: !Ref OrdersLog}] | OrdersGivenUp: the desk has no
          MetricName: IteratorAge\\n      Dimensions: [{Name: FunctionName, Value: !Ref KeepPositions}] | MetricName: IteratorAge\\n      Dimensions: [{Name: FunctionName, Value: !Ref ServeDesk}] | PositionsLate: the desk has no IteratorAge
          MetricName: StaleBooks, MetricValue | MetricName: Stale, MetricValue | BookStale: no line of a log is counted
          Value: !Ref PositionsFailed} | Value: !Ref OrdersDead} | nobody is told of
          MetricName: Throttles, Dimensions: [{Name: FunctionName, Value: !Ref ServeDesk} | MetricName: Errors, Dimensions: [{Name: FunctionName, Value: !Ref ServeDesk} | nobody is told of
          LogGroupName: !Ref KeepPositionsLog | LogGroupName: !Ref KeepPositions | StaleBookLines: counts lines of no log group
          Value: !Ref AlertsDead} | Value: !Ref OrdersDead} | nobody is told of
          "${BookStale.Arn}", | | Dashboard: does not show BookStale
          "widgets": [ | "widgets": | Dashboard: is not JSON
          "AWS/Lambda", "IteratorAge", "FunctionName", "${KeepPositions}" | "AWS/Lambda", "IteratorAge", "FunctionName", "${KeepPosition}" | Dashboard: the desk has no
          SOURCE '${ServeDeskLog}' | SOURCE '${ServeDesk}' | Dashboard: the desk has no log group
          """)
  void aChangedLineBreaksARule(String line, @Nullable String changed, String says) {
    String template = text(TEMPLATE);
    String observability = text(OBSERVABILITY);
    String before = line.replace("\\n", "\n");
    String after = changed == null ? "" : changed.replace("\\n", "\n");
    boolean first = template.contains(before);

    List<String> broken =
        first
            ? broken(changed(template, before, after), observability)
            : broken(template, changed(observability, before, after));

    assertTrue(broken.stream().anyMatch(each -> each.startsWith(says)), says + " in " + broken);
  }

  private static String changed(String text, String line, String changed) {
    int place = text.indexOf(line);
    assertTrue(place > 0, "no template has the line " + line);
    return text.substring(0, place) + changed + text.substring(place + line.length());
  }

  private static List<String> broken(String template, String observability) {
    return Rules.broken(Template.parse(template), Template.parse(observability));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
