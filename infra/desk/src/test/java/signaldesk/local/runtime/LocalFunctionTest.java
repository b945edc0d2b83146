package signaldesk.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalFunctionTest {
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private LocalFunction function = function("TinyFunction", Duration.ofMinutes(2), 1);

  @AfterEach
  void stop() {
    function.close();
  }

  @Test
  void oneProcessHandlesOneEventAfterTheOtherInItsOwnEnvironment() {
    function.start();

    JsonNode first = answer(function.invoke("{}"));
    JsonNode second = answer(function.invoke("{}"));

    assertEquals(1, first.path("events").asInt());
    assertEquals(2, second.path("events").asInt());
    assertEquals(first.path("pid"), second.path("pid"));
    assertNotEquals(ProcessHandle.current().pid(), first.path("pid").asLong());
    assertEquals("my-table", first.path("variable").asText());
    assertTrue(first.path("left").asBoolean());
    assertTrue(printed.contains("event 2"), printed.toString());
  }

  @Test
  void aFunctionThatThrowsFailsAndItsProcessGoesOn() {
    function.start();
    JsonNode before = answer(function.invoke("{}"));

    Outcome thrown = function.invoke("{\"do\":\"throw\"}");

    assertTrue(assertInstanceOf(Outcome.Failed.class, thrown).error().contains("as asked"));
    assertEquals(before.path("pid"), answer(function.invoke("{}")).path("pid"));
  }

  @Test
  void aProcessThatDiesFailsItsEventAndIsReplaced() {
    function.start();
    JsonNode before = answer(function.invoke("{}"));

    Outcome died = function.invoke("{\"do\":\"halt\"}");
    JsonNode after = answer(function.invoke("{}"));

    assertTrue(assertInstanceOf(Outcome.Failed.class, died).error().contains("exit code 7"));
    assertNotEquals(before.path("pid"), after.path("pid"));
    assertEquals(1, after.path("events").asInt());
  }

  @Test
  void aProcessThatOverstaysItsTimeoutIsKilledAndReplaced() {
    function.close();
    function = function("TinyFunction", Duration.ofSeconds(10), 1);
    function.start();
    JsonNode before = answer(function.invoke("{}"));

    Outcome late = function.invoke("{\"do\":\"hang\"}");
    JsonNode after = answer(function.invoke("{}"));

    assertInstanceOf(Outcome.TimedOut.class, late);
    assertNotEquals(before.path("pid"), after.path("pid"));
  }

  @Test
  void eventsSideBySideGetProcessesOfTheirOwnUpToTheLimit() {
    function.close();
    function = function("TinyFunction", Duration.ofMinutes(2), 2);
    function.start();

    Set<Long> pids = new HashSet<>();
    CompletableFuture<Outcome> hanging =
        CompletableFuture.supplyAsync(() -> function.invoke("{\"do\":\"hang\"}"));
    for (int i = 0; i < 3; i++) {
      pids.add(answer(function.invoke("{}")).path("pid").asLong());
    }

    assertTrue(pids.size() <= 2 && !hanging.isDone(), pids.toString());
  }

  @Test
  void aHandlerThatIsNotInTheZipFailsEveryEventByItsName() {
    function.close();
    function = function("NoSuchFunction", Duration.ofMinutes(2), 1);
    function.start();

    Outcome outcome = function.invoke("{}");

    assertTrue(assertInstanceOf(Outcome.Failed.class, outcome).error().contains("NoSuchFunction"));
  }

  @Test
  void closingLeavesNoProcess() {
    function.start();
    long pid = answer(function.invoke("{}")).path("pid").asLong();
    var handle = ProcessHandle.of(pid);

    function.close();

    handle.ifPresent(process -> process.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void whereAwsHasNoNativeLibraryThePortableClientDoesTheSame() {
    function.close();
    System.setProperty("signaldesk.portableClient", "true");
    try {
      function = function("TinyFunction", Duration.ofMinutes(2), 1);
      function.start();

      assertEquals(1, answer(function.invoke("{}")).path("events").asInt());
      assertTrue(
          assertInstanceOf(Outcome.Failed.class, function.invoke("throw"))
              .error()
              .contains("as asked"));
      assertEquals(3, answer(function.invoke("{}")).path("events").asInt());
    } finally {
      System.clearProperty("signaldesk.portableClient");
    }
  }

  private LocalFunction function(String handler, Duration timeout, int most) {
    FunctionSpec spec =
        new FunctionSpec(
            "Tiny",
            "signaldesk.local.runtime." + handler,
            Built.folder(TinyFunction.class),
            Built.runtimeClient(),
            256,
            timeout,
            Map.of("MY_TABLE", "my-table"));
    return new LocalFunction(spec, most, printed::add);
  }

  private static JsonNode answer(Outcome outcome) {
    try {
      return new ObjectMapper().readTree(assertInstanceOf(Outcome.Answered.class, outcome).json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
