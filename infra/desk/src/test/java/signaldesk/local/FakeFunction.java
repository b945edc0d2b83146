package signaldesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import signaldesk.local.runtime.Invoker;
import signaldesk.local.runtime.Outcome;

/**
 * Stands in for a function: decides by the number of the call, from 0, and the event, and keeps
 * every event.
 */
public final class FakeFunction implements Invoker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> events = new ArrayList<>();
  private final BiFunction<Integer, JsonNode, Outcome> decide;

  public FakeFunction(BiFunction<Integer, JsonNode, Outcome> decide) {
    this.decide = decide;
  }

  @Override
  public synchronized Outcome invoke(String json) {
    try {
      JsonNode event = JSON.readTree(json);
      events.add(event);
      Outcome outcome = decide.apply(events.size() - 1, event);
      notifyAll();
      return outcome;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "Fake";
  }

  /** The events so far, once there are this many. */
  public synchronized List<JsonNode> await(int count) throws InterruptedException {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (events.size() < count) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("only " + events.size() + " of " + count + " events: " + events);
      }
      wait(left);
    }
    return List.copyOf(events);
  }

  /** What stands under this path in each record of the event. */
  public static List<String> each(JsonNode event, String pointer) {
    return StreamSupport.stream(event.path("Records").spliterator(), false)
        .map(record -> record.at(pointer).asText())
        .toList();
  }

  public static Outcome done() {
    return new Outcome.Answered("{\"batchItemFailures\":[]}");
  }

  public static Outcome threw() {
    return new Outcome.Failed("{\"errorMessage\":\"as asked\"}");
  }

  /** The answer that reports these items. */
  public static Outcome failed(List<String> ids) {
    var answer = JSON.createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    ids.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return new Outcome.Answered(answer.toString());
  }
}
