package signaldesk.servedesk.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import signaldesk.digest.Sha256;

/**
 * The cursors of one list. A cursor holds a sort key and nothing else: which account, owner or hook
 * is read always comes from the path and the token of the call it is used in, so no cursor can lead
 * anywhere its bearer may not read. The digest in front ties it to its list, so that one from
 * elsewhere is told apart instead of giving a wrong page.
 */
public final class Cursors {
  private static final int SEAL_BYTES = 8;
  private static final int LONGEST = 512;

  private final String list;

  /**
   * Cursors of one list.
   *
   * @param list everything that decides what is in the list: path, filters, and whose accounts are
   *     seen
   */
  public Cursors(String list) {
    this.list = list;
  }

  /** The cursor that goes on after {@code key}. */
  public String seal(String key) {
    byte[] text = key.getBytes(UTF_8);
    byte[] sealed =
        ByteBuffer.allocate(SEAL_BYTES + text.length).put(digest(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The key in a cursor; empty if it is none of this list. */
  public Optional<String> open(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cursor);
      byte[] text = Arrays.copyOfRange(sealed, Math.min(SEAL_BYTES, sealed.length), sealed.length);
      boolean ours =
          text.length > 0 && MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), digest(text));
      return ours ? Optional.of(new String(text, UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] digest(byte[] key) {
    return Arrays.copyOf(Sha256.of(list.getBytes(UTF_8), new byte[1], key), SEAL_BYTES);
  }
}
