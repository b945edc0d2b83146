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

/** A role allows what its function's zip does when all happens that can happen to it: no more. */
class RolesTest {

  @Test
  void everyRoleAllowsWhatItsFunctionDoesAndNoMore() throws IOException {
    assertEquals(List.of(), misfits(Files.readString(Template.find())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Action: [dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem, dynamodb:UpdateItem] | Action: [dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem] | AcceptSignalRole: may not dynamodb:UpdateItem on Signals
          Action: [dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem, dynamodb:UpdateItem] | Action: [dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:PutItem, dynamodb:UpdateItem, dynamodb:DeleteItem] | AcceptSignalRole: never did dynamodb:DeleteItem on Signals
          Resource: !Sub "${Signals.Arn}/index/byDay" | Resource: !GetAtt Signals.Arn | AcceptSignalRole: may not dynamodb:Query on Signals/index/byDay
          Resource: !GetAtt OrdersQueue.Arn | Resource: !GetAtt OrdersDead.Arn | AcceptSignalRole: may not sqs:SendMessage on OrdersQueue
          [ "REFUSAL#*" ] | [ "SWITCH" ] | AcceptSignalRole: may not dynamodb:PutItem on Desk
          {"dynamodb:LeadingKeys": [SWITCH, SESSION, ALLOWANCE, FRONT]} | {} | ExecuteOrderRole: may write anything of the desk's configuration
          - sqs:ChangeMessageVisibility | - sqs:PurgeQueue | ExecuteOrderRole: may not sqs:ChangeMessageVisibility on OrdersQueue
          Action: [dynamodb:Query, dynamodb:PutItem, dynamodb:DeleteItem] | Action: [dynamodb:Query, dynamodb:PutItem] | KeepPositionsRole: may not dynamodb:DeleteItem on Trades
          Resource: !GetAtt PositionsFailed.Arn | Resource: !GetAtt OrdersQueue.Arn | KeepPositionsRole: never did sqs:SendMessage on OrdersQueue
          {"dynamodb:LeadingKeys": [ALARM]} | {} | SendAlertRole: may write anything of the desk's configuration
          Action: ssm:GetParameter | Action: ssm:GetParameters | ExecuteOrderRole: may not ssm:GetParameter on parameter/signaldesk/owners/owner-8/projectx
          parameter/signaldesk/channels/* | parameter/signaldesk/chats/* | SendAlertRole: may not ssm:GetParameter on parameter/signaldesk/channels/gone
          Action: [s3:GetObject, s3:PutObject] | Action: [s3:GetObject, s3:PutObject, s3:DeleteObject] | ReportPnlRole: never did s3:DeleteObject on Reports/*
          [SESSION, ALLOWANCE]} | [SESSION]} | ServeDeskRole: may not dynamodb:PutItem on Desk
          {"dynamodb:LeadingKeys": [SESSION, ALLOWANCE]} | {} | ServeDeskRole: may write anything of the desk's configuration
          parameter/signaldesk/owners/*"\\n              - Sid: Reports | parameter/signaldesk/people/*"\\n              - Sid: Reports | ServeDeskRole: may not ssm:GetParameter on parameter/signaldesk/owners/owner-8/projectx
          Action: [dynamodb:BatchGetItem, dynamodb:Query] | Action: [dynamodb:BatchGetItem, dynamodb:Query, dynamodb:PutItem] | ServeDeskRole: never did dynamodb:PutItem on Orders
          """)
  void anActionTooManyOrTooFewIsSeen(String line, String changed, String says) throws IOException {
    String text = Files.readString(Template.find()).replace("[\"REFUSAL#*\"]", "[ \"REFUSAL#*\" ]");
    String before = line.replace("\\n", "\n");
    assertTrue(text.contains(before), "the template has no line " + line);
    int place = text.indexOf(before);

    String after = changed.replace("\\n", "\n");
    String copy = text.substring(0, place) + after + text.substring(place + before.length());

    assertNotEquals(text, copy);
    List<String> misfits = misfits(copy);
    assertTrue(misfits.contains(says), says + " in " + misfits);
  }

  private static List<String> misfits(String template) {
    return RoleFit.misfits(Template.parse(template), Played.ONCE.calls());
  }
}
