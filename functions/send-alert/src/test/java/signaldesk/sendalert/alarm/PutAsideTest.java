package signaldesk.sendalert.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.Mark;

/** An alarm that its chat did not take is queued again for as long as it stands. */
class PutAsideTest {
  private final World world = new World();

  @BeforeEach
  void anAlarmThatWasPutAside() {
    world.look();
    world.deadLetters.put("orders", 1L);
    world.minutes(1);
    assertEquals(1, world.told().size());
    Notice notice = (Notice) world.queue.messages().getFirst();
    Mark begun = Mark.first("operator", notice.id(), notice.text(), notice.at());
    assertTrue(world.marks.put(begun.unanswered().aside(), null));
    world.queue.clear();
  }

  @Test
  void itIsQueuedEveryQuarterOfAnHour() {
    world.minutes(14);
    assertEquals(List.of(), world.told());
    world.minutes(2);
    assertEquals(List.of("DEAD_LETTER#orders raised"), world.told());

    world.queue.clear();
    world.minutes(12);
    assertEquals(List.of(), world.told());
    world.minutes(3);
    assertEquals(List.of("DEAD_LETTER#orders raised"), world.told());
  }

  @Test
  void whatTheChatHasIsNot() {
    Mark aside = world.marks.all().getFirst();
    assertTrue(world.marks.put(aside.sent(world.now), aside));
    world.minutes(40);

    assertEquals(List.of(), raised());
  }

  @Test
  void aChannelThatIsOffWaitsUntilItIsOn() {
    world.chats.turnOff("operator", "gone", world.now);
    world.minutes(40);

    assertEquals(List.of(), raised());
  }

  private List<AlertMessage> raised() {
    return world.queue.messages().stream()
        .filter(message -> message.id().contains("DEAD_LETTER"))
        .toList();
  }
}
