package signaldesk.acceptsignal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, in lower-case hex where it is text. */
final class Digests {
  private Digests() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether the digest is one of these; every one is compared, each in the same time. */
  static boolean oneOf(List<String> known, String digest) {
    boolean found = false;
    for (String one : known) {
      found |= MessageDigest.isEqual(one.getBytes(UTF_8), digest.getBytes(UTF_8));
    }
    return found;
  }
}
