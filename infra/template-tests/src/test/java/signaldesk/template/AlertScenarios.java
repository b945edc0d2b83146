package signaldesk.template;

import java.time.Instant;
import java.util.List;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.alert.Alarm;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.alert.Cause;
import signaldesk.desk.Channel;
import signaldesk.order.OrderRequest;

/** What can happen to alerts: told, refused for good, of a channel that is gone, of an alarm. */
final class AlertScenarios {
  private static final String FUNCTION = "SendAlert";

  private final RunningDesk desk;

  AlertScenarios(RunningDesk desk) {
    this.desk = desk;
  }

  /** One for members, one for the operator, one whose webhook is gone, and one that refuses. */
  static void configure(DeskTable items) {
    for (Channel channel :
        List.of(
            new Channel(Given.CHANNEL, Channel.Kind.WEBHOOK, null, List.of("NQ1!"), false),
            new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true),
            new Channel("gone", Channel.Kind.WEBHOOK, null, List.of(), false),
            new Channel("strict", Channel.Kind.WEBHOOK, null, List.of(), false))) {
      items.put(DeskChannels.item(channel));
    }
  }

  /**
   * Plays all of it.
   *
   * @param last of a round trip, whose signal is told by now or soon
   * @param contract that it traded
   * @param unreadable account and order of one that cannot be read
   */
  void play(OrderRequest last, String contract, String unreadable) {
    told(last);
    notTold();
    alarms(contract, last, unreadable);
  }

  /** Of signals, which others have sent; and of a close that none asked for. */
  private void told(OrderRequest closed) {
    desk.await("a channel is told", () -> says("told"));
    answer(
        new OfClose(
            closed.signalId(), closed.orderId(), "NQ1!", Cause.BY_HAND, closed.acceptedAt()));
  }

  private void notTold() {
    Instant now = Instant.now();
    answer(new Notice("nobody", "1", "nobody hears this", now));
    answer(new Notice("gone", "1", "its webhook is gone", now));
    answer(new Notice("strict", "1", "its chat does not like this", now));
    desk.answer(FUNCTION, Events.alert("premium", "{}"));
    OfSignal failing = new OfSignal("operator", "whose mark cannot be read");
    items(desk).put(new Item().with("scope", "SENT#operator").with("id", failing.id()));
    desk.answer(
        FUNCTION,
        Events.oldAlert("operator", AlertJson.write(failing), now.minusSeconds(24 * 3600)));
    desk.await("the channel is switched off", () -> says("channel switched off"));
  }

  private static DeskTable items(RunningDesk desk) {
    return new DeskTable(new SdkDynamoDb(desk.backend().dynamoDb()), desk.backend().table("Desk"));
  }

  /** Some that stand, so that a look has to find out whether they still should. */
  private void alarms(String contract, OrderRequest unknown, String unreadable) {
    Instant now = Instant.now();
    raise(Alarm.Kind.STALE_BOOK, Alarm.subject("1004", contract), now);
    raise(Alarm.Kind.UNKNOWN_OUTCOME, Alarm.subject(unknown.accountId(), unknown.orderId()), now);
    raise(Alarm.Kind.UNKNOWN_OUTCOME, unreadable, now);
    answer(new Watch(now));
    answer(new Watch(now.plusSeconds(60)));
  }

  private void raise(Alarm.Kind kind, String subject, Instant since) {
    answer(new Raised(new Alarm(kind, subject, "something is wrong", since)));
  }

  private void answer(AlertMessage message) {
    desk.answer(FUNCTION, Events.alert(message.group(), AlertJson.write(message)));
  }

  private boolean says(String event) {
    return desk.lines(FUNCTION).stream()
        .anyMatch(line -> line.contains("\"event\":\"" + event + "\""));
  }
}
