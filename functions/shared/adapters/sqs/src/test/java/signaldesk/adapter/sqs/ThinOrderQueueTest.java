package signaldesk.adapter.sqs;

import signaldesk.backend.TestBackend;

/** What is sent the thin way. */
class ThinOrderQueueTest extends SqsOrderQueueTest {
  @Override
  Sqs sender() {
    return ThinSqsTest.thin(TestBackend.endpoints());
  }
}
