package signaldesk.template;

import java.time.Instant;
import java.util.Map;
import signaldesk.adapter.dynamodb.OrderTable;
import signaldesk.adapter.dynamodb.PositionTable;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.alert.Alarm;
import signaldesk.order.Fill;
import signaldesk.order.Order;
import signaldesk.order.OrderState;
import signaldesk.position.Book;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What can happen to books: filled, taken back, and not to be told. */
final class BookScenarios {
  private final RunningDesk desk;
  private final OrderTable orders;
  private final PositionTable positions;

  BookScenarios(RunningDesk desk, OrderTable orders) {
    this.desk = desk;
    this.orders = orders;
    this.positions =
        new PositionTable(
            new SdkDynamoDb(desk.backend().dynamoDb()), desk.backend().table("Positions"));
  }

  /** What NQ trades as now. */
  String contract() {
    return positions.ofAccount("1001").getFirst().contractId();
  }

  void awaitPosition(String account, long quantity) {
    desk.await(
        account + " holds " + quantity,
        () -> positions.ofAccount(account).stream().anyMatch(book -> book.quantity() == quantity));
  }

  /** The last fill of a round trip: the trade that it closed is open again. */
  void fillsAreTakenBack() {
    Order last =
        orders.since("1001", Instant.now().minusSeconds(600)).stream()
            .filter(order -> order.state() == OrderState.FILLED)
            .findFirst()
            .orElseThrow();
    orders.update(last.withFills(last.fills().stream().map(Fill::asVoided).toList()));
    awaitPosition("1001", -1);
  }

  /**
   * A book that no order made is taken away; one beside an unreadable order is marked.
   *
   * @return account and id of that order, as alarms join them
   */
  String thatCannotBeTold() {
    positions.put(Book.flat("1003", contract(), "NQ1!", null), null);
    desk.answer("KeepPositions", Events.unreadableChange("1003"));
    String orderId = Given.request("1004", Instant.now()).orderId();
    positions.put(Book.flat("1004", contract(), "NQ1!", null), null);
    desk.backend()
        .dynamoDb()
        .putItem(put ->
            put.tableName(desk.backend().table("Orders"))
                .item(
                    Map.of(
                        "accountId", AttributeValue.fromS("1004"),
                        "orderId", AttributeValue.fromS(orderId),
                        "fillCount", AttributeValue.fromN("1"))));
    desk.await(
        "a book is marked",
        () -> desk.lines("KeepPositions").stream().anyMatch(line -> line.contains("\"stale\"")));
    return Alarm.subject("1004", orderId);
  }
}
