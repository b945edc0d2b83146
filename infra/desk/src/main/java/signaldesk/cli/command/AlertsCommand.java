package signaldesk.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import signaldesk.adapter.alerts.Content;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.alert.Told;
import signaldesk.alert.text.Samples;
import signaldesk.alert.text.TextName;
import signaldesk.alert.text.Texts;
import signaldesk.cli.CommandException;
import signaldesk.cli.Place;
import signaldesk.cli.Terminal;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.cli.config.DeskFileException;
import signaldesk.desk.Channel;

/** {@code desk alerts ...}: what chats are told, and whether they are told it. */
@Command(name = "alerts", description = "Shows what chats are told; switches a channel on again.")
public final class AlertsCommand {
  private final Terminal terminal;
  private final Supplier<Place> place;

  public AlertsCommand(Terminal terminal, Supplier<Place> place) {
    this.terminal = terminal;
    this.place = place;
  }

  @Command(
      name = "preview",
      description = {
        "Shows every text as it would be sent, with sample figures, channel by channel.",
        "Sends nothing. With FILE it shows the texts of that desk's file, else those applied."
      })
  int preview(
      @Parameters(paramLabel = "FILE", arity = "0..1", description = "A desk's file.")
          Optional<Path> file) {
    if (file.isPresent()) {
      return preview(file.get());
    }
    Place where = place.get();
    try (DynamoDb dynamo = where.dynamoDb()) {
      DeskChannels channels = new DeskChannels(dynamo, where.table("Desk"));
      show(channels.all(), channels.texts());
      return 0;
    }
  }

  @Command(
      name = "on",
      description = {
        "Switches a channel on again that the desk switched off by itself, because its chat refused"
            + " for good.",
        "Trades that it missed meanwhile are not sent; alarms that still stand are."
      })
  int on(@Parameters(paramLabel = "NAME", description = "The channel's name.") String name) {
    Place where = place.get();
    try (DynamoDb dynamo = where.dynamoDb()) {
      DeskChannels channels = new DeskChannels(dynamo, where.table("Desk"));
      Optional<String> off = channels.off(name);
      // One that was taken out of the file while it was off can be switched on all the same.
      if (channels.find(name).isEmpty() && off.isEmpty()) {
        throw new CommandException(
            "no channel "
                + name
                + " is applied; there is "
                + channels.all().stream()
                    .map(Channel::name)
                    .collect(
                        Collectors.collectingAndThen(
                            Collectors.joining(", "), names -> names.isEmpty() ? "none" : names)));
      }
      if (off.isEmpty()) {
        terminal.say("Channel " + name + " is on.");
        return 0;
      }
      channels.turnOn(name);
      terminal.say("Channel " + name + " was switched off: " + off.get());
      terminal.say("It is on again; what comes from now on is sent.");
      return 0;
    }
  }

  private int preview(Path file) {
    try {
      Desk desk = DeskFile.read(Files.readString(file));
      show(desk.channels(), desk.texts());
      return 0;
    } catch (DeskFileException e) {
      e.problems().forEach(problem -> terminal.complain(file + ": " + problem));
      return 1;
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + " as UTF-8 text");
    }
  }

  private void show(List<Channel> channels, Map<String, String> changed) {
    if (channels.isEmpty()) {
      terminal.say("No channel is configured; infra/desk/example-desk.yaml shows how (alerts:).");
    }
    Texts texts = new Texts(changed);
    for (Channel channel : channels) {
      terminal.say("Channel " + channel.name() + ", " + described(channel));
      for (TextName name : TextName.values()) {
        if (isFor(channel, name)) {
          show(name, texts, changed.containsKey(name.key()));
        }
      }
      terminal.say("");
    }
  }

  private void show(TextName name, Texts texts, boolean changed) {
    String sent = Content.of(Samples.told(texts, name));
    terminal.say("");
    terminal.say(
        "  "
            + name.key()
            + (changed ? ", changed by the desk's file" : "")
            + ", "
            + sent.length()
            + " of "
            + Content.LONGEST
            + " characters");
    sent.lines().forEach(line -> terminal.say(("    " + line).stripTrailing()));
  }

  private static String described(Channel channel) {
    String told = String.join(", ", channel.instruments());
    return (channel.kind() == Channel.Kind.WHOP ? "whop" : "webhook")
        + (told.isEmpty() ? "" : ", told of " + told)
        + (channel.alarms() ? ", told of alarms and reports" : "")
        + "; secret "
        + channel.secretName();
  }

  /** Members' texts go where instruments are listed, the operator's where alarms are wanted. */
  private static boolean isFor(Channel channel, TextName name) {
    boolean members = Told.of(name.key()).isPresent() || name == TextName.LATE;
    return members ? !channel.instruments().isEmpty() : channel.alarms();
  }
}
