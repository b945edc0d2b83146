package signaldesk.cli.apply;

import signaldesk.digest.Sha256;

/** What stands for a token where the token must not be. */
public final class Digests {
  private static final int BRIEF = 8;

  private Digests() {}

  /** Lower-case hex SHA-256. */
  public static String of(String token) {
    return Sha256.hex(token);
  }

  /** Its first characters: enough to tell two apart in front of a person. */
  static String brief(String digest) {
    return digest.substring(0, Math.min(BRIEF, digest.length())) + "…";
  }
}
