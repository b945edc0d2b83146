package signaldesk.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signaldesk.backend.Exchange;
import signaldesk.backend.Resources;
import signaldesk.backend.StandIn;
import signaldesk.backend.Template;

/**
 * The metric filters count the lines that the functions really print, and none that asks for
 * somebody is printed uncounted.
 */
class LogLinesTest {
  private static final Template TEMPLATE = Template.read(Template.find());

  @Test
  void everyFilterCountsALineAndEveryAlarmIsCounted() throws IOException {
    assertEquals(List.of(), broken(observability()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
          $.route = "POST /hooks/{token}" % $.route = "/hooks/{token}"       % AnswerTimeLines: counts nothing
          $.event = "refused"             % $.event = "rejected"             % RefusedLines: counts nothing
          $.hook = *                      % $.hooks = *                      % RefusedLines: counts nothing
          "possibly a new signal"         % "possibly new"                   % LookalikeLines: counts nothing
          "entries stopped"               % "reduce only"                    % not counted: entries stopped
          || $.event = "unreadable message" % || $.event = "unread"          % not counted: unreadable message
          $.event = "stale"               % $.event = "stail"                % not counted: stale
          $.event = "channel switched off" % $.event = "channel off"         % not counted: channel switched off
          || $.event = "message given up" % || $.event = "given up"          % not counted: message given up
          || $.event = "look failed"      % || $.event = "looked"            % AlertRefusedLines: counts nothing
          $.event = "alert dropped"       % $.event = "dropped"              % AlertDroppedLines: counts nothing
          LogGroupName: !Ref KeepPositionsLog % LogGroupName: !Ref ServeDeskLog % StaleBookLines: counts nothing
          """)
  void aFilterThatMissesIsSeen(String line, String changed, String says) throws IOException {
    String text = observability();
    assertTrue(text.contains(line), line);

    List<String> broken = broken(text.replace(line, changed));

    assertTrue(broken.contains(says), says + " in " + broken);
  }

  /** A key is in one answer alone, that of the service which keeps it; a token in none. */
  @Test
  void noKeyAndNoTokenIsInALineOrInWhatWasAskedForOrAnswered() {
    Played played = Played.ONCE;
    assertTrue(played.planted().size() > 2, "the key, and a session that ended and the next one");
    Map<Boolean, List<Exchange>> heard =
        played.heard().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.partitioningBy(each -> each.service().equals("SSM")));
    String said =
        Stream.concat(
                Stream.concat(
                    played.lines().values().stream().flatMap(List::stream),
                    played.answers().values().stream()),
                Stream.concat(
                    heard.getOrDefault(true, List.of()).stream().map(Exchange::request),
                    heard.getOrDefault(false, List.of()).stream()
                        .map(each -> each.request() + each.answer())))
            .collect(Collectors.joining("\n"));
    assertTrue(said.contains("owner locked out"), "a refused login is among it");
    played.planted().forEach(secret -> assertFalse(said.contains(secret), "a secret came out"));
    assertTrue(
        heard.getOrDefault(true, List.of()).stream()
            .anyMatch(each -> each.answer().contains(StandIn.API_KEY)),
        "the key was read");
  }

  private static List<String> broken(String observability) {
    List<String> broken = new ArrayList<>();
    Map<String, List<FilterPattern>> filters = new TreeMap<>();
    for (var filter : Parts.of(Template.parse(observability), "AWS::Logs::MetricFilter")) {
      String group = Resources.target(filter.properties().get("LogGroupName"));
      FilterPattern pattern = FilterPattern.parse(filter.properties().text("FilterPattern"));
      filters.computeIfAbsent(group, _ -> new ArrayList<>()).add(pattern);
      if (pattern.alternatives().stream().anyMatch(each -> lines(group).noneMatch(each::matches))) {
        broken.add(filter.id() + ": counts nothing");
      }
    }
    for (var group : Parts.of(TEMPLATE, "AWS::Logs::LogGroup")) {
      lines(group.id())
          .filter(line -> line.path("level").asText().equals("ALARM"))
          .filter(line ->
              filters.getOrDefault(group.id(), List.of()).stream()
                  .noneMatch(filter -> filter.matches(line)))
          .forEach(line -> broken.add("not counted: " + line.path("event").asText()));
    }
    return broken;
  }

  /** What stands in a log group after the scenarios. */
  private static Stream<JsonNode> lines(String group) {
    if (group.equals("ApiLog")) {
      String format =
          TEMPLATE.resources().values().stream()
              .filter(resource -> resource.type().equals("AWS::Serverless::HttpApi"))
              .map(api -> api.properties().props("AccessLogSettings").text("Format"))
              .findFirst()
              .orElseThrow();
      return Stream.of(Events.json(LogRules.accessLine(format, "POST /hooks/{token}", "87")));
    }
    return Played.ONCE.lines().getOrDefault(group.replaceAll("Log$", ""), List.of()).stream()
        .filter(line -> line.startsWith("{"))
        .map(Events::json);
  }

  private static String observability() throws IOException {
    return Files.readString(Template.find().resolveSibling("infra/observability.yaml"));
  }
}
