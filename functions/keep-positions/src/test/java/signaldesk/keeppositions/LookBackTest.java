package signaldesk.keeppositions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signaldesk.backend.Queue;
import signaldesk.backend.Template;

class LookBackTest {

  @Test
  void ordersAreLookedAtForAsLongAsTheirMessagesCanLive() {
    Template template = Template.read(Template.find());
    Queue orders = template.queue("OrdersQueue");
    Queue dead = template.queue(orders.deadLetters().orElseThrow().queueId());

    Duration longest = kept(orders).plus(kept(dead));

    // 4 days in the queue, then 14 among the dead: what is sent back from there may fill that late
    assertTrue(History.LOOK_BACK.compareTo(longest) >= 0, longest.toString());
  }

  private static Duration kept(Queue queue) {
    Map<String, String> attributes = queue.attributes();
    return Duration.ofSeconds(
        Long.parseLong(attributes.getOrDefault("MessageRetentionPeriod", "345600")));
  }
}
