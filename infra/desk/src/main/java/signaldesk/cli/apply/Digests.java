package signaldesk.cli.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a token where the token must not be. */
public final class Digests {
  private static final int BRIEF = 8;

  private Digests() {}

  /** Lower-case hex SHA-256. */
  public static String of(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Its first characters: enough to tell two apart in front of a person. */
  static String brief(String digest) {
    return digest.substring(0, Math.min(BRIEF, digest.length())) + "…";
  }
}
