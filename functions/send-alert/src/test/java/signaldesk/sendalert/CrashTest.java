package signaldesk.sendalert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import signaldesk.adapter.memory.MemoryMessenger;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger;
import signaldesk.port.Messenger.Delivery;

/** The function dies at every step it takes, one after the other; the queue brings it back. */
class CrashTest {
  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");
  private static final String CHANNEL = "members";

  private final MemoryMessenger chats = new MemoryMessenger();
  private final TradingDesk desk = new TradingDesk(START, chats);
  private String refused = "";

  @ParameterizedTest
  @EnumSource
  void whereverItDiesTheChatShowsItOnceAndTwiceAtMostWhereItKeepsNoIds(Channel.Kind kind) {
    everyStep(
        kind,
        step -> {
          CrashTest fresh = new CrashTest();
          boolean died = fresh.run(kind, step);
          List<String> shown = fresh.chats.shown(CHANNEL);
          assertTrue(shown.contains("first") && shown.contains("second"), step + ": " + shown);
          assertEquals("second", shown.getLast(), "in order, dead at " + step);
          int most = kind == Channel.Kind.WHOP ? 2 : 3;
          assertTrue(shown.size() <= most, "dead at " + step + ": " + shown);
          return died;
        });
  }

  @Test
  void whereverItDiesAChannelThatIsGoneIsSwitchedOffWithOneAlarm() {
    everyStep(
        Channel.Kind.WEBHOOK,
        step -> {
          CrashTest fresh = new CrashTest();
          for (int i = 0; i < 3; i++) {
            fresh.chats.next(CHANNEL, new Delivery.Refused("404", true));
          }
          boolean died = fresh.run(Channel.Kind.WEBHOOK, step);
          assertEquals(List.of(), fresh.chats.shown(CHANNEL), "dead at " + step);
          assertTrue(fresh.desk.channels.off(CHANNEL).isPresent(), "dead at " + step);
          assertEquals(1, fresh.desk.raised.size(), "dead at " + step);
          return died;
        });
  }

  @Test
  void whereverItDiesWhatAChatRefusesIsParkedOnceAndTheNextIsTold() {
    everyStep(
        Channel.Kind.WEBHOOK,
        step -> {
          CrashTest fresh = new CrashTest();
          // Asked again after a death, the chat refuses it again.
          fresh.refused = "first";
          boolean died = fresh.run(Channel.Kind.WEBHOOK, step);
          List<String> shown = fresh.chats.shown(CHANNEL);
          assertEquals(List.of("second"), shown.stream().distinct().toList(), "dead at " + step);
          assertEquals(1, Set.copyOf(fresh.desk.parked).size(), "dead at " + step);
          assertEquals(1, fresh.desk.raised.size(), "dead at " + step);
          return died;
        });
  }

  /** Until one lives through it all. */
  private static void everyStep(Channel.Kind kind, IntFunction<Boolean> diesAt) {
    int step = 1;
    while (diesAt.apply(step)) {
      step++;
    }
    assertTrue(step > 8, kind + " took only so many steps: " + step);
  }

  /** Two notices, and a death on the way; whether it came to it. */
  private boolean run(Channel.Kind kind, int deadly) {
    Steps steps = new Steps(deadly);
    desk.channels.put(new Channel(CHANNEL, kind, "exp_1", List.of(), false));
    desk.marks.faults().on("find", steps::step);
    desk.marks.faults().on("put", steps::step);
    desk.marks.faults().on("wrote", steps::step);
    desk.park = body -> steps.around(() -> desk.parked.add(body));
    desk.channels.onTurnOff(steps::step);
    Messenger dying =
        new Messenger() {
          @Override
          public Delivery send(Channel channel, String id, String text) {
            return steps.around(() ->
                text.equals(refused)
                    ? new Delivery.Refused("400", false)
                    : chats.send(channel, id, text));
          }

          @Override
          public boolean deduplicates(Channel channel) {
            return chats.deduplicates(channel);
          }
        };
    SendAlertHandler handler =
        desk.handler(
            dying,
            messages ->
                steps.around(() -> {
                  desk.alerts.send(messages);
                  return messages;
                }));
    desk.alerts.send(List.<AlertMessage>of(notice("first"), notice("second")));
    desk.alerts.runUntil(START.plusSeconds(120), handler);
    assertTrue(desk.alerts.isEmpty(), "dead at " + deadly);
    return steps.died();
  }

  private static Notice notice(String text) {
    return new Notice(CHANNEL, text, text, START);
  }
}
