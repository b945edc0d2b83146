package signaldesk.adapter.dynamodb;

import signaldesk.backend.TestBackend;

class DeskThinTest extends DeskContracts {
  @Override
  DynamoDb dynamo(TestBackend holding) {
    return Both.thin();
  }
}
