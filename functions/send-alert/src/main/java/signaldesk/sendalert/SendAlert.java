package signaldesk.sendalert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import signaldesk.adapter.lambda.InOrder.Outcome;
import signaldesk.adapter.lambda.Log;
import signaldesk.adapter.lambda.LogField;
import signaldesk.alert.AlertMessage;
import signaldesk.alert.AlertMessage.CloseFor;
import signaldesk.alert.AlertMessage.LateClose;
import signaldesk.alert.AlertMessage.Notice;
import signaldesk.alert.AlertMessage.OfClose;
import signaldesk.alert.AlertMessage.OfSignal;
import signaldesk.alert.AlertMessage.Raised;
import signaldesk.alert.AlertMessage.Watch;
import signaldesk.alert.Mark;
import signaldesk.alert.outlook.Outlook;
import signaldesk.alert.text.Texts;
import signaldesk.desk.Channel;
import signaldesk.port.AlertQueue;
import signaldesk.port.Channels;
import signaldesk.port.Marks;
import signaldesk.sendalert.alarm.Alarms;

/** Does what one message of the alert queue asks for. */
final class SendAlert {
  /** A trade that is told later than this misleads. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * An alarm or a report says itself when it was, so it may be told after it was put aside and
   * brought back.
   */
  private static final Duration FRESH_NOTICE = Duration.ofHours(12);

  private final Channels channels;
  private final Marks marks;
  private final AlertQueue queue;
  private final Ledger ledger;
  private final Delivering delivering;
  private final Alarms alarms;

  SendAlert(
      Channels channels,
      Marks marks,
      AlertQueue queue,
      Ledger ledger,
      Delivering delivering,
      Alarms alarms) {
    this.channels = channels;
    this.marks = marks;
    this.queue = queue;
    this.ledger = ledger;
    this.delivering = delivering;
    this.alarms = alarms;
  }

  /** Whether it is done, or when to look again; an exception is a failure. */
  Outcome handle(AlertMessage message, Instant now) {
    return switch (message) {
      case OfSignal(String name, String signalId) ->
          brought(
              name,
              message,
              FRESH,
              now,
              channel -> tell(ledger.outlook(signalId, channel, now), channel, message, now));
      case LateClose late ->
          brought(late.channel(), late, FRESH, now, channel -> toldLate(late, channel, now));
      case CloseFor(String name, OfClose close) ->
          brought(
              name,
              message,
              FRESH,
              now,
              channel -> tell(ledger.outlook(close, now), channel, message, now));
      case Notice(String name, _, String text, Instant at) ->
          brought(
              name,
              message,
              FRESH_NOTICE,
              now,
              channel -> first(channel, message, text, at, FRESH_NOTICE, now));
      case OfClose close -> {
        queue.send(
            channels.all().stream()
                .filter(channel -> channel.instruments().contains(close.symbol()))
                .<AlertMessage>map(channel -> new CloseFor(channel.name(), close))
                .toList());
        yield new Outcome.Done();
      }
      case Raised raised -> {
        alarms.raised(raised, now);
        yield new Outcome.Done();
      }
      case Watch watch -> {
        alarms.watch(watch, now);
        yield new Outcome.Done();
      }
    };
  }

  /** What was begun is finished; else, if the channel listens, it is begun. */
  private Outcome brought(
      String name,
      AlertMessage message,
      Duration fresh,
      Instant now,
      Function<Channel, Outcome> begin) {
    Optional<Mark> found = marks.find(name, message.id());
    if (found.filter(Mark::over).isPresent()) {
      return new Outcome.Done();
    }
    Optional<Channel> channel = channels.find(name);
    Optional<String> deaf = channel.isEmpty() ? Optional.of("no such channel") : channels.off(name);
    if (channel.isEmpty() || deaf.isPresent()) {
      log("alert dropped", name, message, deaf.orElse(""));
      return new Outcome.Done();
    }
    return found.isPresent()
        ? delivering.again(channel.get(), message, found.get(), fresh, now)
        : begin.apply(channel.get());
  }

  private Outcome tell(Outlook outlook, Channel channel, AlertMessage message, Instant now) {
    return switch (outlook) {
      case Outlook.NotYet(Duration after) -> new Outcome.Wait(after);
      case Outlook.Never(String reason) -> {
        log("nothing to tell", channel.name(), message, reason);
        yield new Outcome.Done();
      }
      case Outlook.Tell(var parts, Instant since) ->
          first(channel, message, new Texts(channels.texts()).of(parts), since, FRESH, now);
    };
  }

  /** What was told before stands in the marks, to the letter. */
  private Outcome toldLate(LateClose message, Channel channel, Instant now) {
    Outlook outlook = ledger.outlook(message.signalId(), channel, now);
    if (!(outlook instanceof Outlook.Tell(var parts, Instant _))) {
      return tell(outlook, channel, message, now);
    }
    Texts texts = new Texts(channels.texts());
    String text = texts.late(parts, message.acceptedAt());
    if (wereTold(message).anyMatch(Set.of(texts.of(parts), text)::contains)) {
      log("nothing to tell", channel.name(), message, "it was told before");
      return new Outcome.Done();
    }
    return first(channel, message, text, message.at(), FRESH, now);
  }

  /** What the chat has of its signal: told at first, and of each late close. */
  private Stream<String> wereTold(LateClose message) {
    Stream<AlertMessage> late =
        ledger.closedLate(message.signalId()).stream()
            .map(at ->
                new LateClose(message.channel(), message.signalId(), message.acceptedAt(), at));
    AlertMessage first = new OfSignal(message.channel(), message.signalId());
    return Stream.concat(Stream.of(first), late)
        .flatMap(before -> marks.find(message.channel(), before.id()).stream())
        .filter(mark -> mark.state() == Mark.State.SENT)
        .map(Mark::text);
  }

  private Outcome first(
      Channel channel,
      AlertMessage message,
      String text,
      Instant since,
      Duration fresh,
      Instant now) {
    if (text.isBlank()) {
      // The desk's file may have a text whose every line hangs on a figure that is not there.
      log("nothing to tell", channel.name(), message, "its text is empty");
      return new Outcome.Done();
    }
    Mark mark = Mark.first(channel.name(), message.id(), text, since);
    return delivering.first(channel, message, mark, fresh, now);
  }

  private static void log(String event, String channel, AlertMessage message, String reason) {
    Log.info(
        event,
        LogField.CHANNEL.of(channel),
        LogField.MESSAGE_ID.of(message.id()),
        LogField.REASON.of(reason));
  }
}
