package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import signaldesk.digest.Sha256;

/**
 * HMAC-SHA-256 (RFC 2104). The JDK's own is found through its cryptography framework, which loads
 * its policy files and all that reads them before it gives the same bytes.
 */
final class Hmac {
  private static final int BLOCK = 64;

  private Hmac() {}

  static byte[] of(byte[] key, String text) {
    byte[] padded = Arrays.copyOf(key.length > BLOCK ? Sha256.of(key) : key, BLOCK);
    return Sha256.of(xor(padded, 0x5c), Sha256.of(xor(padded, 0x36), text.getBytes(UTF_8)));
  }

  private static byte[] xor(byte[] bytes, int pad) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) (bytes[i] ^ pad);
    }
    return result;
  }
}
