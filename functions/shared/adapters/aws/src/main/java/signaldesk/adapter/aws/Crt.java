package signaldesk.adapter.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.EventLoopGroup;
import software.amazon.awssdk.crt.io.HostResolver;
import software.amazon.awssdk.crt.io.TlsContext;
import software.amazon.awssdk.crt.io.TlsContextOptions;

/**
 * AWS's native library, and the one thread of it that moves all bytes. It lives as long as the
 * process does.
 */
final class Crt {
  private static final int HOSTS = 8;

  private Crt() {}

  /** Whether the library for this machine is on the class path and can be loaded. */
  static boolean isHere() {
    try {
      // Lambda's, and what is packed. Left to find out, the library starts a process to ask.
      System.setProperty("aws.crt.libc", "glibc");
      CRT.checkLoaded();
      return true;
    } catch (LinkageError | CrtRuntimeException | CRT.UnknownPlatformException e) {
      return false;
    }
  }

  static ClientBootstrap bootstrap() {
    return Shared.BOOTSTRAP;
  }

  /**
   * What a peer must prove before it is spoken to.
   *
   * @param caBundle a file of certificates to trust instead of the system's; null for the system's
   */
  static TlsContext tls(@Nullable String caBundle) {
    try (TlsContextOptions options = TlsContextOptions.createDefaultClient()) {
      if (caBundle != null) {
        options.overrideDefaultTrustStoreFromPath(null, caBundle);
      }
      return new TlsContext(options);
    }
  }

  /** Made when first needed. */
  private static final class Shared {
    static final ClientBootstrap BOOTSTRAP = bootstrap();

    private static ClientBootstrap bootstrap() {
      EventLoopGroup threads = new EventLoopGroup(1);
      return new ClientBootstrap(threads, new HostResolver(threads, HOSTS));
    }
  }
}
