package signaldesk.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of this run alone, for {@code localhost} and 127.0.0.1, made by the JDK's keytool.
 *
 * @param folder holds the key, the certificate and a trust store with it; whoever gave it removes
 *     it
 */
public record LocalCertificate(Path folder) {
  // It guards a key that lives as long as a test; keytool wants one.
  private static final String PASSWORD = "changeit";

  private static final String ALIAS = "localhost";

  private static final String MAKE =
      "-genkeypair -keyalg EC -groupname secp256r1 -validity 2 -dname CN=localhost"
          + " -ext SAN=dns:localhost,ip:127.0.0.1";

  /** Makes one in this folder. Takes about two seconds. */
  public static LocalCertificate in(Path folder) {
    LocalCertificate made = new LocalCertificate(folder);
    String pem = made.pem().toString();
    keytool(made.key(), List.of(MAKE.split(" ")));
    keytool(made.key(), List.of("-exportcert", "-rfc", "-file", pem));
    keytool(made.trustStore(), List.of("-importcert", "-noprompt", "-file", pem));
    return made;
  }

  /** The certificate as text, for {@code AWS_CA_BUNDLE}. */
  public Path pem() {
    return folder.resolve("certificate.pem");
  }

  /** A store in which it is the only certificate trusted, for {@link #javaFlags}. */
  public Path trustStore() {
    return folder.resolve("trusted.p12");
  }

  /** By which a JVM trusts it, and nobody else. */
  public List<String> javaFlags() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trustStore(),
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  /** For a server that shows this certificate and for a client that trusts only it. */
  public SSLContext context() {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(load(key()), PASSWORD.toCharArray());
      TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
      trusted.init(load(trustStore()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("unusable certificate in " + folder, e);
    }
  }

  private Path key() {
    return folder.resolve("key.p12");
  }

  private static KeyStore load(Path store) throws GeneralSecurityException {
    try (InputStream file = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(file, PASSWORD.toCharArray());
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + store, e);
    }
  }

  private static void keytool(Path store, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(words);
    command.addAll(List.of("-alias", ALIAS, "-keystore", store.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("keytool did not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
