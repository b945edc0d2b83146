package signaldesk.adapter.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Against AWS's published vectors (aws-sig-v4-test-suite), and against the SDK's own signer. */
class SigV4Test {
  private static final Instant AT = Instant.parse("2015-08-30T12:36:00Z");

  // The suite's own keys; they open nothing.
  private static final String KEY = "AKIDEXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final String SESSION =
      "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

  @Test
  void postVanilla() {
    assertEquals(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
            + " SignedHeaders=host;x-amz-date,"
            + " Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        signed(null, Map.of(), ""));
  }

  @Test
  void postHeaderValueWithOtherHeadersSorted() {
    assertSignature(
        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
        signed(null, Map.of("my-header1", "value1"), ""));
  }

  @Test
  void postFormUrlEncoded() {
    assertSignature(
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        signed(null, Map.of("content-type", "application/x-www-form-urlencoded"), "Param1=value1"));
  }

  @Test
  void postWithSessionTokenSigned() {
    assertSignature(
        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
        signed(SESSION, Map.of(), ""));
  }

  /** RFC 4231, cases 1, 2 and 6: a short key, a text for a key, a key longer than a block. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  })
  void theKeyedHashIsTheStandards(String key, String text, String expected) {
    byte[] hash = Hmac.of(HexFormat.of().parseHex(key), text);

    assertEquals(expected, HexFormat.of().formatHex(hash));
  }

  @Test
  void aKeyLongerThanABlockIsHashedFirst() {
    byte[] key = HexFormat.of().parseHex("aa".repeat(131));

    assertEquals(
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        HexFormat.of()
            .formatHex(Hmac.of(key, "Test Using Larger Than Block-Size Key - Hash Key First")));
  }

  @Test
  void theSdkSignsTheSame() {
    for (String session : new String[] {"", SESSION}) {
      for (String body : new String[] {"{}", "{\"Größe\":\"1\"}", "x".repeat(100_000)}) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("host", "dynamodb.eu-central-1.amazonaws.com");
        headers.put("content-length", Integer.toString(body.getBytes(UTF_8).length));
        headers.put("content-type", "application/x-amz-json-1.0");
        headers.put("x-amz-target", "DynamoDB_20120810.PutItem");

        SdkHttpRequest theirs = bySdk(headers, body, session);
        // A header that the SDK adds; services do not ask for it.
        headers.put("x-amz-content-sha256", header(theirs, "x-amz-content-sha256"));
        Credentials credentials = new Credentials(KEY, SECRET, session.isEmpty() ? null : session);
        new SigV4(credentials, "eu-central-1", "dynamodb").sign(headers, body.getBytes(UTF_8), AT);

        assertEquals(header(theirs, "Authorization"), headers.get("authorization"));
      }
    }
  }

  @Test
  void theKeyOfADayIsNotUsedOnTheNext() {
    SigV4 signer = new SigV4(new Credentials(KEY, SECRET, null), "us-east-1", "service");
    SortedMap<String, String> before = host();
    signer.sign(before, new byte[0], AT.plusSeconds(86_400));
    SortedMap<String, String> after = host();
    signer.sign(after, new byte[0], AT);

    assertSignature(
        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        String.valueOf(after.get("authorization")));
  }

  @Test
  void noSecretIsSaid() {
    String said = new Credentials(KEY, SECRET, SESSION).toString();

    assertFalse(said.contains(SECRET) || said.contains(SESSION), said);
  }

  private static void assertSignature(String expected, String authorization) {
    assertEquals(expected, authorization.substring(authorization.indexOf("Signature=") + 10));
  }

  private static SortedMap<String, String> host() {
    return new TreeMap<>(Map.of("host", "example.amazonaws.com"));
  }

  private static String signed(@Nullable String session, Map<String, String> more, String body) {
    SortedMap<String, String> headers = host();
    headers.putAll(more);
    new SigV4(new Credentials(KEY, SECRET, session), "us-east-1", "service")
        .sign(headers, body.getBytes(UTF_8), AT);
    return String.valueOf(headers.get("authorization"));
  }

  private static SdkHttpRequest bySdk(Map<String, String> headers, String body, String session) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("https://" + headers.get("host") + "/"));
    headers.forEach(request::putHeader);
    AwsCredentialsIdentity identity =
        session.isEmpty()
            ? AwsCredentialsIdentity.create(KEY, SECRET)
            : AwsSessionCredentialsIdentity.create(KEY, SECRET, session);
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(identity)
                    .request(request.build())
                    .payload(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                    .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(AT, ZoneOffset.UTC)));
    return signed.request();
  }

  private static String header(SdkHttpRequest request, String name) {
    return request.firstMatchingHeader(name).orElseThrow();
  }
}
