package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import signaldesk.acceptsignal.Parsed.Unreadable;

/**
 * From bytes to JSON, whatever the content type says: a chart sends text/plain as soon as it is in
 * doubt.
 */
final class BodyReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** What a decoder before us put in the place of bytes that were no UTF-8. */
  private static final char REPLACED = '\uFFFD';

  private BodyReader() {}

  static Parsed read(byte[] bytes) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return notUtf8();
    }
    if (text.indexOf(REPLACED) >= 0) {
      return notUtf8();
    }
    if (text.isBlank()) {
      return Unreadable.because(
          "empty", "the body is empty; put the alert message into TradingView's Message box");
    }
    if (text.charAt(0) == BYTE_ORDER_MARK) {
      return Unreadable.because(
          "byte_order_mark", "the body starts with a byte order mark; send UTF-8 without one");
    }
    return JsonReader.read(text);
  }

  private static Unreadable notUtf8() {
    return Unreadable.because("not_utf8", "the body is not UTF-8; send it as UTF-8");
  }
}
