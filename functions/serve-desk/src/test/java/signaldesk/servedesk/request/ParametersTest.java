package signaldesk.servedesk.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import signaldesk.adapter.lambda.FieldError;
import signaldesk.adapter.lambda.HttpRequest;
import signaldesk.instrument.Instruments;

class ParametersTest {
  private static final Answer ANSWERED = new Answer.Found("answered");
  private static final Cursors CURSORS = new Cursors("a list");

  @Test
  void everySymbolGivenIsWanted() {
    Parameters parameters = of("symbol=NQ1%21&symbol=MNQ1%21&symbol=NQ1%21");

    assertEquals(List.of(Instruments.get("NQ1!"), Instruments.get("MNQ1!")), parameters.symbols());
    assertEquals(ANSWERED, parameters.then(() -> ANSWERED));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Parameters parameters = of("limit=0&symbol=XAUUSD&cursor=made-up&symbl=NQ1!&limit=7");
    parameters.limit(50, 200);
    parameters.symbols();
    parameters.cursor(CURSORS);

    assertEquals(
        List.of("limit repeated", "symbol invalid", "cursor invalid", "symbl unknown"),
        faults(parameters));
  }

  @Test
  void aLimitIsAWholeNumberInItsSpan() {
    assertEquals(50, of("").limit(50, 200));
    assertEquals(200, of("limit=200").limit(50, 200));
    for (String bad : List.of("0", "201", "-1", "1.5", "ten", "", "99999999999", "%D9%A3")) {
      Parameters parameters = of("limit=" + bad);
      parameters.limit(50, 200);
      assertEquals(List.of("limit invalid"), faults(parameters), bad);
    }
  }

  @Test
  void aSymbolThatMustBeThereMayNotBeMissing() {
    Parameters none = of("");
    none.oneSymbol();
    assertEquals(List.of("symbol missing"), faults(none));

    Parameters two = of("symbol=NQ1!&symbol=ES1!");
    two.oneSymbol();
    assertEquals(List.of("symbol repeated"), faults(two));
  }

  @Test
  void aBrokenEscapeIsAFaultAndNoFailure() {
    assertEquals(List.of("query invalid"), faults(of("limit=%zz")));
  }

  private static List<String> faults(Parameters parameters) {
    Answer.Invalid invalid =
        assertInstanceOf(Answer.Invalid.class, parameters.then(() -> ANSWERED));
    return invalid.errors().stream().map(ParametersTest::brief).toList();
  }

  private static String brief(FieldError error) {
    return error.field() + " " + error.code();
  }

  private static Parameters of(String rawQuery) {
    String event =
        """
        {"rawPath": "/", "rawQueryString": "%s", "requestContext": {"http": {"method": "GET"}}}
        """
            .formatted(rawQuery);
    try {
      return Parameters.of(HttpRequest.read(new ByteArrayInputStream(event.getBytes(UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
