package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256, and the keyed hash made of it (RFC 2104). */
final class Sha256 {
  private static final int BLOCK = 64;

  private Sha256() {}

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(hash(bytes));
  }

  /**
   * HMAC-SHA-256. The JDK's own is found through its cryptography framework, which loads 200
   * classes, and reads its policy files, before it gives the same bytes.
   */
  static byte[] hmac(byte[] key, String text) {
    byte[] padded = Arrays.copyOf(key.length > BLOCK ? hash(key) : key, BLOCK);
    return hash(xor(padded, 0x5c), hash(xor(padded, 0x36), text.getBytes(UTF_8)));
  }

  private static byte[] hash(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static byte[] xor(byte[] bytes, int pad) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) (bytes[i] ^ pad);
    }
    return result;
  }
}
