package signaldesk.executeorder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import signaldesk.adapter.lambda.InOrder;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.sqs.BadMessage;
import signaldesk.adapter.sqs.OrderJson;
import signaldesk.order.OrderRequest;

/** SQS FIFO to broker: each message becomes at most one order. */
public final class ExecuteOrderHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** Left for the answer after the last order of a batch. */
  private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(2);

  /**
   * What one account may keep the others of its batch waiting: the queue frees their groups only
   * when all are answered for.
   */
  private static final Duration LONGEST = Duration.ofSeconds(12);

  private final ExecuteOrder executeOrder;
  private final KeptAccounts accounts;
  private final InOrder.Visibility visibility;
  private final Time time;

  /** Lambda calls this once per execution environment. */
  public ExecuteOrderHandler() {
    this(Wiring.executeOrder(System.getenv()));
    executeOrder.warmUp();
  }

  ExecuteOrderHandler(Wiring wiring) {
    this.executeOrder = wiring.executeOrder();
    this.accounts = wiring.accounts();
    this.visibility = wiring.visibility();
    this.time = wiring.time();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    Duration remaining = Duration.ofMillis(context.getRemainingTimeInMillis());
    Duration spare = remaining.minus(FOR_THE_ANSWER);
    Budget budget = Budget.of(time, spare.compareTo(LONGEST) < 0 ? spare : LONGEST);
    accounts.look();
    InOrder inOrder = new InOrder(message -> handle(message, budget), visibility);
    return inOrder.process(event, remaining.minus(FOR_THE_ANSWER.dividedBy(2)));
  }

  private Outcome handle(SQSMessage message, Budget budget) {
    OrderRequest request;
    try {
      request = OrderJson.read(message.getBody());
    } catch (BadMessage e) {
      Log.alarm(
          "unreadable message",
          LogField.MESSAGE_ID.of(message.getMessageId()),
          LogField.RECEIVE_COUNT.of(InOrder.deliveries(message)),
          LogField.REASON.of(e.getMessage()));
      return new Outcome.Unreadable();
    }
    Result result = executeOrder.handle(request, InOrder.deliveries(message), budget);
    OrderLog.write(request, result);
    return result instanceof Result.ComeBack(Duration pause, String _)
        ? new Outcome.Wait(pause)
        : new Outcome.Done();
  }
}
