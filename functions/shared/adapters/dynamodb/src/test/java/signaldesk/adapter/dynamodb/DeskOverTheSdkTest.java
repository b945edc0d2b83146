package signaldesk.adapter.dynamodb;

import signaldesk.backend.TestBackend;

class DeskOverTheSdkTest extends DeskContracts {
  @Override
  DynamoDb dynamo(TestBackend holding) {
    return Both.sdk(holding);
  }
}
