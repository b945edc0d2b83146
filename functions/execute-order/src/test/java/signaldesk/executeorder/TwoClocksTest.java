package signaldesk.executeorder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signaldesk.gateway.Endpoint;
import signaldesk.gateway.Trouble;
import signaldesk.order.OrderRequest;
import signaldesk.order.OrderState;
import signaldesk.signal.Target;

/** The desk's clock is wrong by half a minute: no order is lost, and none is taken for another. */
class TwoClocksTest {
  /** How far the venue's clock is before ours, and what its writes come to. */
  record Row(long ahead, Trouble trouble) {}

  static Stream<Row> rows() {
    return LongStream.of(-30, -5, 5, 30)
        .boxed()
        .flatMap(ahead ->
            Stream.of(
                    new Trouble.DoneAndDropped(),
                    new Trouble.DoneAndSaid(6, null),
                    new Trouble.DoneAndSaid(7, null),
                    new Trouble.Dropped(),
                    new Trouble.TooMany("3"))
                .map(trouble -> new Row(ahead, trouble)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void inAndOutAndRoundEverythingIsDoneOnceAndBooked(Row row) {
    try (AtVenue at = AtVenue.ahead(Duration.ofSeconds(row.ahead()))) {
      at.logIn();

      filled(at, row, Endpoint.PLACE, Target.LONG, 2);
      filled(at, row, Endpoint.CLOSE, Target.SHORT, -2);
      filled(at, row, Endpoint.CLOSE, Target.NOT_SHORT, 0);
      filled(at, row, Endpoint.PLACE, Target.LONG, 2);
      assertEquals(3, at.venue().taken(AtVenue.ID));
      at.assertBooked();
    }
  }

  private static void filled(AtVenue at, Row row, Endpoint write, Target target, long held) {
    at.meeting(write, row.trouble());
    OrderRequest order = at.bench.signal(target);

    at.run(order);

    assertEquals(OrderState.FILLED, at.bench.state(order), at.bench.order(order).toString());
    assertEquals(held, at.held());
  }
}
