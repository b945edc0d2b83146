package signaldesk.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import signaldesk.adapter.dynamodb.SdkDynamoDb;
import signaldesk.backend.Backend;
import signaldesk.backend.Clients;
import signaldesk.backend.LambdaFunction;
import signaldesk.backend.LocalCertificate;
import signaldesk.backend.Provision;
import signaldesk.backend.Resources;
import signaldesk.backend.Tap;
import signaldesk.backend.Template;
import signaldesk.cli.apply.DemoDesk;
import signaldesk.local.runtime.FunctionSpec;
import signaldesk.local.runtime.Launch;

/**
 * What a function meets while it is trained: the database and the queue with the demo desk, over
 * TLS as on AWS, and the samples of {@code events/}.
 */
final class Stage implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final Path EVENTS = Template.find().resolveSibling("events");

  private final Template template = Template.read(Template.find());
  private final LocalCertificate certificate;
  private final Backend backend = Backend.inMemory();
  private final Tap tap;
  private final Resources resources;

  /**
   * @param folder for the certificate
   */
  Stage(Path folder) {
    certificate = LocalCertificate.in(folder);
    tap = Tap.https(backend.endpoints(), certificate, _ -> {});
    try (Clients clients = Clients.of(backend.endpoints())) {
      resources = new Provision(template, "training", clients).all();
      DemoDesk.load(
          new SdkDynamoDb(clients.dynamoDb()),
          resources.ref("Desk"),
          backend.endpoints().dynamoDb());
      SampleLedger.write(
          clients.dynamoDb(), resources.ref("Orders"), EVENTS.resolve("3-keep-positions.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Template template() {
    return template;
  }

  /** The function as its image starts it. */
  FunctionSpec spec(LambdaFunction function, Packed packed) {
    Map<String, String> environment = new HashMap<>(tap.endpoints().environment());
    environment.put("AWS_CA_BUNDLE", certificate.pem().toString());
    function
        .environment()
        .forEach((name, value) -> environment.put(name, resources.resolve(value)));
    return new FunctionSpec(
        function.id(),
        function.handler(),
        packed.folder(),
        packed.runtimeClient(),
        function.memoryMb(),
        LIMIT,
        environment,
        Launch.flat(packed.jars()));
  }

  /** By which a JVM trusts the stage's certificate; no class of the function depends on them. */
  List<String> trust() {
    return certificate.javaFlags();
  }

  /** The function's samples, in the order of their names. */
  List<String> samples(LambdaFunction function) {
    String name = "\\d+-" + Packed.name(function) + "(-.+)?\\.json";
    try (Stream<Path> files = Files.list(EVENTS)) {
      List<Path> samples =
          files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
      if (samples.isEmpty()) {
        throw new IllegalStateException("events/ has no sample for " + function.id());
      }
      return samples.stream().map(Stage::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    tap.close();
    backend.close();
  }
}
