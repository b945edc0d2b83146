package signaldesk.adapter.dynamodb;

import signaldesk.backend.TestBackend;
import signaldesk.port.SignalStore;
import signaldesk.port.SignalStoreContract;

class SignalTableTest extends SignalStoreContract {
  private final TestBackend backend = TestBackend.fresh();

  @Override
  protected SignalStore empty() {
    return new SignalTable(new SdkDynamoDb(backend.dynamoDb()), backend.table("Signals"));
  }
}
