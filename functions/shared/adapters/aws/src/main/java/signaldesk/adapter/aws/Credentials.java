package signaldesk.adapter.aws;

import org.jspecify.annotations.Nullable;

/**
 * What requests are signed with.
 *
 * @param sessionToken of a role; null for a user's long-lived keys
 */
public record Credentials(String accessKeyId, String secretKey, @Nullable String sessionToken) {

  /** Says who, never the secret. */
  @Override
  public String toString() {
    return "credentials " + accessKeyId;
  }
}
