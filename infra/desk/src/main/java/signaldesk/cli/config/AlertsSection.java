package signaldesk.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signaldesk.adapter.alerts.Content;
import signaldesk.alert.text.Samples;
import signaldesk.alert.text.TextName;
import signaldesk.alert.text.TextTemplate;
import signaldesk.alert.text.Texts;
import signaldesk.desk.Channel;
import signaldesk.desk.Channel.Kind;

/** {@code alerts:} the chats that are told, and the texts that are not as shipped. */
final class AlertsSection {
  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
  private static final List<String> USUAL = List.of("NQ1!", "MNQ1!");

  static {
    KINDS.put("webhook", Kind.WEBHOOK);
    KINDS.put("whop", Kind.WHOP);
  }

  private AlertsSection() {}

  /** What the section says. */
  record Alerts(List<Channel> channels, Map<String, String> texts) {}

  static Alerts read(Mapping section) {
    section.allowing("channels", "texts");
    return new Alerts(
        channels(section.under("channels", "channels by name: {premium: {kind: webhook}}")),
        texts(section.under("texts", "texts by name: {opened: \"{side} {instrument}\"}")));
  }

  private static List<Channel> channels(Mapping section) {
    List<Channel> channels = new ArrayList<>();
    section
        .entries()
        .forEach((name, value) -> {
          if (Forms.isId(value, name)) {
            channels.add(channel(name, value.mapping("kind, and what the channel is told of")));
          }
        });
    return channels;
  }

  private static Channel channel(String name, Mapping row) {
    row.allowing("kind", "to", "instruments", "alarms");
    Optional<Kind> kind =
        row.need("kind", "webhook or whop")
            .flatMap(value -> value.oneOf(KINDS.keySet(), "webhook or whop"))
            .map(KINDS::get);
    boolean alarms =
        row.find("alarms")
            .flatMap(value -> value.oneOf(List.of("true", "false"), "true or false"))
            .filter("true"::equals)
            .isPresent();
    Optional<Value> instruments = row.find("instruments");
    if (alarms) {
      instruments.ifPresent(value ->
          value.problem(
              "is for members, and alarms: true for the operator: alarms name accounts; give each"
                  + " a channel of its own"));
    }
    return new Channel(
        name,
        kind.orElse(Kind.WEBHOOK),
        to(row, kind),
        instruments.map(AlertsSection::traded).orElse(alarms ? List.of() : USUAL),
        alarms);
  }

  private static @Nullable String to(Mapping row, Optional<Kind> kind) {
    String allowed = "the chat's id at Whop, feed_... or exp_...";
    Optional<Value> to = row.find("to");
    if (kind.equals(Optional.of(Kind.WHOP)) && to.isEmpty()) {
      row.problem("needs to: " + allowed);
    }
    if (kind.equals(Optional.of(Kind.WEBHOOK))) {
      to.ifPresent(value -> value.problem("is for whop: a webhook's address says where it goes"));
    }
    return to.flatMap(value -> Forms.label(value, allowed)).orElse(null);
  }

  private static List<String> traded(Value value) {
    Set<String> symbols = new LinkedHashSet<>();
    List<Value> entries = value.list("a list of instruments as they are traded: [NQ1!, MNQ1!]");
    if (value.isList() && entries.isEmpty()) {
      value.problem("must be a list of instruments as they are traded: [NQ1!, MNQ1!], not empty");
    }
    for (Value entry : entries) {
      entry
          .text("an instrument as it is traded, NQ1!")
          .filter(symbol -> Traded.isKnown(entry, symbol))
          .ifPresent(symbols::add);
    }
    return List.copyOf(symbols);
  }

  private static Map<String, String> texts(Mapping section) {
    Map<String, String> texts = new LinkedHashMap<>();
    section
        .allowing(TextName.keys().toArray(String[]::new))
        .entries()
        .forEach((key, value) ->
            TextName.of(key)
                .ifPresent(name ->
                    value
                        .text("a text with placeholders between braces")
                        .filter(text -> isGood(name, text, value))
                        .ifPresent(text -> texts.put(key, text))));
    return texts;
  }

  private static boolean isGood(TextName name, String text, Value value) {
    List<String> known = name.placeholders().stream().sorted().toList();
    boolean good = true;
    for (String placeholder : new TextTemplate(text).placeholders()) {
      if (!known.contains(placeholder)) {
        value.problem(
            "{"
                + placeholder
                + "} is no placeholder of this text: "
                + String.join(", ", known)
                + Suggestion.among(known, placeholder));
        good = false;
      }
    }
    if (text.isEmpty()) {
      value.problem("is empty; without this key the shipped text is sent");
      return false;
    }
    int length = Samples.told(new Texts(Map.of(name.key(), text)), name).length();
    if (length > Content.LONGEST) {
      value.problem(
          "is too long for a chat: with sample figures it has "
              + length
              + " characters, at most "
              + Content.LONGEST
              + " are sent");
      good = false;
    }
    return good;
  }
}
