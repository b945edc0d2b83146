package signaldesk.adapter.dynamodb;

import signaldesk.backend.TestBackend;
import signaldesk.port.OrderStore;
import signaldesk.port.OrderStoreContract;

class OrderTableTest extends OrderStoreContract {
  @Override
  protected OrderStore empty() {
    TestBackend backend = TestBackend.fresh();
    return new OrderTable(new SdkDynamoDb(backend.dynamoDb()), backend.table("Orders"));
  }
}
