package signaldesk.adapter.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static signaldesk.port.FaultyReceiver.answer;
import static signaldesk.port.FaultyReceiver.drop;
import static signaldesk.port.FaultyReceiver.status;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signaldesk.port.FaultyReceiver;
import signaldesk.port.FaultyReceiver.Request;
import signaldesk.port.Secrets;
import signaldesk.port.SecretsContract;
import signaldesk.port.SecretsUnavailable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Against a server that answers as SSM does. */
class ParameterStoreTest extends SecretsContract {
  private static final String NAME = "/signaldesk/channels/premium";
  private static final FaultyReceiver.Answer MISSING =
      answer(400, Map.of(), "{\"__type\":\"ParameterNotFound\"}");

  private final FaultyReceiver ssm = FaultyReceiver.open();
  private final ParameterStore store =
      new ParameterStore(
          URI.create(ssm.at("")),
          "us-east-1",
          StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));

  @AfterEach
  void close() {
    ssm.close();
  }

  @Override
  protected Secrets holding(Map<String, String> secrets) {
    return name -> {
      ssm.then(secrets.containsKey(name) ? found(secrets.get(name)) : MISSING);
      return store.find(name);
    };
  }

  private static FaultyReceiver.Answer found(String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return answer(
        200,
        Map.of(),
        "{\"Parameter\":{\"Name\":\"n\",\"Type\":\"SecureString\",\"Value\":\"" + escaped + "\"}}");
  }

  @Test
  void itIsAskedForOneParameterDecryptedAndSigned() {
    ssm.then(found("v"));

    assertEquals(Optional.of("v"), store.find(NAME));

    Request request = ssm.requests().getFirst();
    assertEquals("{\"Name\":\"" + NAME + "\",\"WithDecryption\":true}", request.body());
    assertEquals("AmazonSSM.GetParameter", request.headers().getFirst("x-amz-target"));
    assertTrue(request.headers().getFirst("Authorization").contains("/us-east-1/ssm/aws4_request"));
  }

  @Test
  void aBusyStoreIsAskedAgain() {
    ssm.then(status(500), drop(), found("v"));

    assertEquals(Optional.of("v"), store.find(NAME));
  }

  @Test
  void anAnswerThatCannotBeReadIsNotRepeated() {
    for (String broken :
        List.of("{\"Parameter\":\"planted\" planted", "{\"Other\":\"planted\"}", "planted")) {
      ssm.then(answer(200, Map.of(), broken));
      SecretsUnavailable trouble = assertThrows(SecretsUnavailable.class, () -> store.find(NAME));
      assertNull(trouble.getCause());
      assertFalse(String.valueOf(trouble.getMessage()).contains("planted"));
    }
  }

  @Test
  void aRefusalIsNoMissingSecret() {
    ssm.then(answer(400, Map.of(), "{\"__type\":\"AccessDeniedException\"}"));

    SecretsUnavailable trouble = assertThrows(SecretsUnavailable.class, () -> store.find(NAME));
    assertEquals("GetParameter of " + NAME + ": HTTP 400", trouble.getMessage());
  }
}
