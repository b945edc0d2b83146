package signaldesk.backend;

import java.util.Map;
import java.util.Optional;

/** The one backend of this JVM's tests, started when the first of them asks. */
final class SharedBackend {
  private SharedBackend() {}

  private static final class Started {
    static final Endpoints ENDPOINTS = choose(System.getenv());
    static final Clients CLIENTS = Clients.of(ENDPOINTS);
  }

  static Endpoints endpoints() {
    return Started.ENDPOINTS;
  }

  static Clients clients() {
    return Started.CLIENTS;
  }

  private static Endpoints choose(Map<String, String> environment) {
    Optional<Endpoints> named = Endpoints.of(environment);
    if (named.isPresent()) {
      return named.get();
    }
    String wish = environment.getOrDefault("SIGNALDESK_TEST_BACKEND", "");
    if (!wish.equals("embedded") && (wish.equals("localstack") || LocalStack.dockerAnswers())) {
      try {
        return LocalStack.start();
      } catch (RuntimeException e) {
        if (wish.equals("localstack")) {
          throw e;
        }
        System.err.println("LocalStack did not start, the embedded parts serve the tests: " + e);
      }
    }
    return Backend.inMemory().endpoints();
  }
}
