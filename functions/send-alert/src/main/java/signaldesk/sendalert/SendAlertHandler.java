package signaldesk.sendalert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.sqs.AlertJson;
import signaldesk.adapter.sqs.BadMessage;
import signaldesk.alert.AlertMessage;
import signaldesk.port.Parking;

/** SQS FIFO to chats: what became of a signal, once per channel. */
public final class SendAlertHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** Left for the answer after the last message of a batch. */
  private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

  /** What one message may take: a secret that is asked for three times, and a chat that hangs. */
  private static final Duration FOR_ONE = Duration.ofSeconds(15);

  private final Map<String, Instant> failing = new ConcurrentHashMap<>();
  private final SendAlert sendAlert;
  private final InOrder.Visibility visibility;
  private final Parking parking;
  private final InstantSource clock;

  /** Lambda calls this once per execution environment. */
  public SendAlertHandler() {
    this(Wiring.sendAlert(System.getenv()));
  }

  SendAlertHandler(Wiring wiring) {
    this.sendAlert = wiring.sendAlert();
    this.parking = wiring.parking();
    this.clock = wiring.clock();
    this.visibility = wiring.visibility();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    Duration remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
    InOrder inOrder = new InOrder(message -> handle(message, context), visibility);
    return inOrder.process(event, remaining.minus(FOR_THE_ANSWER));
  }

  private Outcome handle(SQSMessage message, Context context) {
    return context.getRemainingTimeInMillis() < FOR_ONE.toMillis()
        ? new Outcome.Wait(Duration.ZERO)
        : handle(message);
  }

  private Outcome handle(SQSMessage message) {
    AlertMessage alert;
    try {
      alert = AlertJson.read(message.getBody());
    } catch (BadMessage e) {
      return park(message, "unreadable message", String.valueOf(e.getMessage()));
    }
    Instant now = clock.instant();
    try {
      Outcome outcome = sendAlert.handle(alert, now);
      failing.remove(message.getMessageId());
      return outcome;
    } catch (RuntimeException e) {
      // What fails for so long is stale, and others of its channel wait behind it.
      if (begun(alert, message, now).plus(SendAlert.FRESH).isAfter(now)) {
        throw e;
      }
      failing.remove(message.getMessageId());
      Log.failed("message failed", e, LogField.MESSAGE_ID.of(message.getMessageId()));
      return park(message, "message given up", "failed for too long");
    }
  }

  private Outcome park(SQSMessage message, String event, String reason) {
    parking.park(
        message.getAttributes().getOrDefault("MessageGroupId", AlertMessage.DESK),
        message.getMessageId(),
        message.getBody());
    Log.alarm(
        event,
        LogField.MESSAGE_ID.of(message.getMessageId()),
        LogField.RECEIVE_COUNT.of(InOrder.deliveries(message)),
        LogField.REASON.of(reason));
    return new Outcome.Done();
  }

  /**
   * From when on failing is counted. A trade grows stale by itself; anything else may have waited
   * long behind a chat that was away, so it counts from its own first failure here. When it was
   * first received would not do: whatever stands behind the head of its group is received with it.
   */
  private Instant begun(AlertMessage alert, SQSMessage message, Instant now) {
    return switch (alert) {
      case AlertMessage.OfSignal _, AlertMessage.LateClose _, AlertMessage.CloseFor _ ->
          sentAt(message, now);
      default -> failing.computeIfAbsent(message.getMessageId(), _ -> now);
    };
  }

  private static Instant sentAt(SQSMessage message, Instant otherwise) {
    String millis = message.getAttributes().get("SentTimestamp");
    return millis == null ? otherwise : Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
