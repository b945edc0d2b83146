package signaldesk.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place of secrets does. */
public abstract class SecretsContract {
  private static final String NAME = "/signaldesk/channels/premium";

  /** A place that holds these. */
  protected abstract Secrets holding(Map<String, String> secrets);

  @Test
  void aSecretIsFoundUnderItsNameToTheLetter() {
    String odd = "https://x.example/a?b=c&d=\"é\"\\e:f #g";
    Secrets secrets = holding(Map.of(NAME, odd, "/signaldesk/channels/other", "k"));

    assertEquals(Optional.of(odd), secrets.find(NAME));
  }

  @Test
  void oneThatIsNotThereIsEmpty() {
    Secrets secrets = holding(Map.of(NAME, "key"));

    assertEquals(Optional.empty(), secrets.find("/signaldesk/channels/prem"));
    assertEquals(Optional.empty(), secrets.find(NAME + "2"));
  }
}
