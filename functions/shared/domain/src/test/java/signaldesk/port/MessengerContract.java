package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.desk.Channel;
import signaldesk.port.Messenger.Delivery;

/** What everything does that speaks to chats. */
public abstract class MessengerContract {
  protected static final Channel WHOP =
      new Channel("premium", Channel.Kind.WHOP, "feed_1", List.of("NQ1!"), false);
  protected static final Channel WEBHOOK =
      new Channel("operator", Channel.Kind.WEBHOOK, null, List.of(), true);
  private static final Delivery SENT = new Delivery.Sent();

  /** The one that speaks. */
  protected abstract Messenger messenger();

  /** What the chat is to answer next, instead of showing the text. */
  protected abstract void next(Channel channel, Delivery delivery);

  /** The texts that the chat shows, in order. */
  protected abstract List<String> shown(Channel channel);

  @Test
  void aTextIsShownInTheChatItIsFor() {
    assertEquals(SENT, messenger().send(WHOP, "1", "🟢 **LONG NQ**\n\"5m\""));
    assertEquals(SENT, messenger().send(WEBHOOK, "1", "trouble"));

    assertEquals(List.of("🟢 **LONG NQ**\n\"5m\""), shown(WHOP));
    assertEquals(List.of("trouble"), shown(WEBHOOK));
  }

  @Test
  void textsAreShownInTheOrderTheyAreSent() {
    for (int i = 0; i < 5; i++) {
      messenger().send(WEBHOOK, "id-" + i, "text " + i);
    }

    assertEquals(List.of("text 0", "text 1", "text 2", "text 3", "text 4"), shown(WEBHOOK));
  }

  @Test
  void aChatThatKeepsOurIdsShowsATextOnceThatIsSentTwice() {
    assertTrue(messenger().deduplicates(WHOP));
    assertEquals(SENT, messenger().send(WHOP, "1", "entry"));
    assertEquals(SENT, messenger().send(WHOP, "1", "entry"));
    assertEquals(SENT, messenger().send(WHOP, "2", "entry"));

    assertEquals(List.of("entry", "entry"), shown(WHOP));
  }

  @Test
  void aChatThatKeepsNoIdsShowsItTwice() {
    assertFalse(messenger().deduplicates(WEBHOOK));
    messenger().send(WEBHOOK, "1", "entry");
    messenger().send(WEBHOOK, "1", "entry");

    assertEquals(List.of("entry", "entry"), shown(WEBHOOK));
  }

  @Test
  void whatTheChatAnswersIsTold() {
    for (Channel channel : List.of(WHOP, WEBHOOK)) {
      Delivery busy = new Delivery.NotNow("HTTP 429", Duration.ofMillis(1_500), false);
      Delivery broken = new Delivery.NotNow("HTTP 500", null, false);
      Delivery unfit = new Delivery.Refused("HTTP 400", false);
      Delivery gone = new Delivery.Refused("HTTP 404", true);
      for (Delivery answer : List.of(busy, broken, unfit, gone)) {
        next(channel, answer);
        assertEquals(answer, messenger().send(channel, "1", "entry"));
      }
      assertEquals(List.of(), shown(channel));

      assertEquals(SENT, messenger().send(channel, "1", "entry"));
      assertEquals(List.of("entry"), shown(channel));
    }
  }
}
