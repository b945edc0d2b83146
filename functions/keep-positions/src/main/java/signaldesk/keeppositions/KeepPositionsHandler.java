package signaldesk.keeppositions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.adapter.lambda.StreamBatch;

/** DynamoDB stream of Orders to Positions and Trades. Only trouble with a store fails a batch. */
public final class KeepPositionsHandler
    implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final KeepPositions keepPositions;
  private final Rebuild rebuild;
  private final Unasked unasked;
  private final AfterBatch alerts;

  /** Lambda calls this once per execution environment. */
  public KeepPositionsHandler() {
    this(Wiring.of(System.getenv()));
  }

  KeepPositionsHandler(Wiring wiring) {
    this.keepPositions = wiring.keepPositions();
    this.rebuild = wiring.rebuild();
    this.unasked = wiring.unasked();
    this.alerts = wiring.alerts();
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    StreamsEventResponse answer = StreamBatch.process(event, this::keep);
    alerts.queue(); // of a batch that failed in part too: what is booked is not booked again
    return answer;
  }

  private void keep(DynamodbStreamRecord streamed) {
    switch (OrderChange.read(streamed)) {
      case OrderChange.Written(var before, var after) -> {
        keepPositions.book(before, after);
        unasked.booked(before, after);
      }
      case OrderChange.Removed() -> {}
      case OrderChange.Unreadable(String accountId) -> {
        // What it moved is unknown, so every book of the account is held against the ledger itself.
        Log.alarm("unreadable", LogField.ACCOUNT_ID.of(accountId));
        rebuild.account(accountId);
      }
      case OrderChange.Nameless() -> Log.alarm("unreadable");
    }
  }
}
