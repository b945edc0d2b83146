package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.HttpRequest;

/** Bodies that are no signal, each with its own error; none leaves a signal or an order. */
class BodyTest {
  private final TestDesk desk = new TestDesk();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | body:empty",
        "'  \n ' | body:empty",
        "'[]' | body:not_an_object",
        "'[{\"direction\": \"buy\"}]' | body:not_an_object",
        "'\"buy\"' | body:not_an_object",
        "null | body:not_an_object",
        "17 | body:not_an_object",
        "'{}{}' | body:more_than_one_value",
        "'{} go' | body:not_json",
        "'{' | body:not_json",
        "NQ long | body:not_json",
        "'{\"price\": }' | body:not_json",
        "'{\"direction\": \"buy\", \"direction\": \"sell\"}' | direction:duplicate_field",
        "'{\"a\": {\"b\": 1, \"b\": 1}}' | a.b:duplicate_field",
        "'{\"a\": [1, {\"b\": 1, \"b\": 1}]}' | a[1].b:duplicate_field",
        "'{\"price\": {{close}}}' | price:placeholder_not_filled",
        "'{\"price\": 21,010.25, \"symbol\": \"NQ1!\"}' | price:thousands_comma",
      })
  void everyUnusableBodyHasItsOwnError(String body, String error) {
    assertEquals("400 " + error, desk.verdict(body));
    assertEquals(List.of(), desk.signals.all());
    assertEquals(List.of(), desk.queue.messages());
    assertEquals(1, desk.refusals.all().size());
  }

  @Test
  void everyDuplicateIsNamed() {
    assertEquals(
        "400 a:duplicate_field b:duplicate_field",
        desk.verdict("{\"a\":1,\"b\":1,\"a\":1,\"b\":2}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 100, 1500})
  void deepNestingIsRefused(int levels) {
    assertEquals(
        "400 body:too_deep",
        desk.verdict("{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}"));
    assertEquals("400 body:too_deep", desk.verdict("[".repeat(levels)));
    assertEquals("400 body:too_deep", desk.verdict("{\"a\":".repeat(levels)));
  }

  @Test
  void aNumberThatNeverEndsIsRefused() {
    assertEquals("400 body:number_too_long", desk.verdict("{\"a\":" + "1".repeat(500) + "}"));
  }

  @Test
  void aLineBreakInATextIsNamedWithItsPlace() {
    String body = "{\"text\": \"NQ\nlong\"}";

    assertEquals("400 body:not_json", desk.verdict(body));
    assertTrue(
        TestDesk.json(desk.post(body)).toString().contains("not JSON at line 1, column "), body);
  }

  @Test
  void aByteOrderMarkIsNamed() {
    assertEquals("400 body:byte_order_mark", desk.verdict("\uFEFF" + Alert.entry().json()));
  }

  @Test
  void whatIsNotUtf8IsNamed() {
    byte[] latin1 = Alert.entry().with("text", "\"ü\"").json().getBytes(ISO_8859_1);

    assertEquals("not_utf8", code(base64(Base64.getEncoder().encodeToString(latin1))));
    assertEquals(
        "not_utf8",
        code(base64(Base64.getEncoder().encodeToString(Alert.entry().json().getBytes(UTF_16)))));
    assertEquals(
        "400 body:not_utf8",
        desk.verdict(Alert.entry().with("text", "\"\uFFFD\"")),
        "replaced before us");
  }

  @Test
  void aBase64BodyIsDecodedIfTheEventSaysSo() {
    String good = Base64.getEncoder().encodeToString(Alert.entry().json().getBytes(UTF_8));

    assertEquals(202, base64(good).status());
    assertEquals("bad_base64", code(base64(Alert.entry().json())));
  }

  @Test
  void aBase64BodyThatTheEventDoesNotKnowOfIsNamed() {
    String encoded = Base64.getEncoder().encodeToString(Alert.entry().json().getBytes(UTF_8));

    assertEquals("400 body:body_is_base64", desk.verdict(encoded));
  }

  @Test
  void theContentTypeDoesNotMatter() {
    // TestDesk sends text/plain
    assertEquals("202", desk.verdict(Alert.entry()));
  }

  private HttpAnswer base64(String body) {
    return desk.acceptSignal.answer(
        new HttpRequest(
            "POST",
            "/hooks/" + TestDesk.TOKEN,
            Map.of("token", TestDesk.TOKEN),
            "",
            Map.of(),
            "1.2.3.4",
            "r",
            body,
            true,
            null));
  }

  private static String code(HttpAnswer answer) {
    return TestDesk.json(answer).get("errors").get(0).get("code").asText();
  }
}
