package signaldesk.sendalert;

import java.time.Instant;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.CloseFor;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.AlertMessage.Over;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.sendalert.alarm.Alarms;

/** Does what one message of the alert queue asks for. */
final class SendAlert {
  private final Alarms alarms;

  SendAlert(Alarms alarms) {
    this.alarms = alarms;
  }

  /** Whether it is done, or when to look again; an exception is a failure. */
  Outcome handle(AlertMessage message, Instant now) {
    return switch (message) {
      case OfSignal _, CloseFor _, Notice _ -> new Outcome.Done();
      case OfClose _ -> new Outcome.Done();
      case Raised raised -> {
        alarms.raised(raised, now);
        yield new Outcome.Done();
      }
      case Over over -> {
        alarms.over(over, now);
        yield new Outcome.Done();
      }
      case Watch watch -> {
        alarms.watch(watch, now);
        yield new Outcome.Done();
      }
    };
  }
}
