package signaldesk.sendalert;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import signaldesk.adapter.lambda.Env;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.sqs.SdkSqs;
import signaldesk.adapter.sqs.Sqs;
import signaldesk.adapter.sqs.SqsVisibility;
import signaldesk.alert.AlertMessage.Over;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.sendalert.alarm.Alarms;

/** What the function is made of, top to bottom. */
record Wiring(SendAlert sendAlert, InOrder.Visibility visibility, InstantSource clock) {

  /** The function as it runs on Lambda, from its environment variables. */
  static Wiring sendAlert(Map<String, String> environment) {
    Env env = new Env(environment);
    String queueUrl = env.need("ALERTS_QUEUE_URL");
    Sqs sqs = SdkSqs.fromEnvironment();
    SqsVisibility visibility = new SqsVisibility(sqs, queueUrl);
    return new Wiring(
        new SendAlert(new Unheard()),
        (messages, pause) ->
            visibility.comeBack(
                messages.stream().map(SQSMessage::getReceiptHandle).toList(), pause),
        InstantSource.system());
  }

  /** Until somebody keeps alarms. */
  private record Unheard() implements Alarms {
    @Override
    public void raised(Raised message, Instant now) {
      Log.warn("alarm not kept");
    }

    @Override
    public void over(Over message, Instant now) {
      Log.warn("alarm not kept");
    }

    @Override
    public void watch(Watch message, Instant now) {}
  }
}
