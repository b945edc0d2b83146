package signaldesk.adapter.projectx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a session token so that only who has the owner's key opens it, and only for the venue that
 * gave it: what stands in the table is of no use by itself, and a new key makes an old token
 * nobody's.
 */
final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;
  private final byte[] whose;

  Seal(String ownerId, URI venue, Credentials credentials) {
    this.whose = (ownerId + " at " + venue).getBytes(UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(credentials.apiKey().getBytes(UTF_8), "HmacSHA256"));
      String purpose = "signaldesk session of " + credentials.userName();
      this.key = new SecretKeySpec(mac.doFinal(purpose.getBytes(UTF_8)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  String close(String token) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] cipher = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(token.getBytes(UTF_8));
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.length);
      System.arraycopy(cipher, 0, sealed, NONCE, cipher.length);
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token; empty if another key closed it, or nobody. */
  Optional<String> open(String sealed) {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      if (bytes.length <= NONCE) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE);
      byte[] token = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, bytes.length - NONCE);
      return Optional.of(new String(token, UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(whose);
    return cipher;
  }
}
