package signaldesk.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * {@code template.yaml} as far as it says what runs: tables, queues, buckets, schedules, functions
 * with their routes and mappings. Values that refer to other resources stay as they are written;
 * {@link Resources} resolves them.
 *
 * @param resources by logical id, in the order of the file
 */
public record Template(
    Props parameters, Props globals, Map<String, Resource> resources, Props outputs) {

  /** One resource, unread. */
  public record Resource(String id, String type, Props attributes, Props properties) {}

  public static Template read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the template " + file, e);
    }
  }

  /**
   * The nearest template.yaml, in this process's folder (or {@code signaldesk.home}) or above it.
   */
  public static Path find() {
    Path home = Path.of(System.getProperty("signaldesk.home", "")).toAbsolutePath();
    for (Path folder = home; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("template.yaml"))) {
        return folder.resolve("template.yaml");
      }
    }
    throw new IllegalStateException("no template.yaml here or above " + home);
  }

  /** Reads a template out of its text. */
  public static Template parse(String text) {
    Props root = new Props(Yaml.read(text));
    Map<String, Resource> resources = new LinkedHashMap<>();
    root.props("Resources")
        .values()
        .forEach((id, value) -> resources.put(id, resource(id, Props.of(value))));
    return new Template(
        root.props("Parameters"), root.props("Globals"), resources, root.props("Outputs"));
  }

  private static Resource resource(String id, Props attributes) {
    return new Resource(id, attributes.text("Type"), attributes, attributes.props("Properties"));
  }

  public List<Table> tables() {
    return each("AWS::DynamoDB::Table", Table::of);
  }

  /** The queues, each after the one its dead letters go to. */
  public List<Queue> queues() {
    List<Queue> all = each("AWS::SQS::Queue", Queue::of);
    return all.stream()
        .sorted(java.util.Comparator.comparing(queue -> queue.deadLetters().isPresent()))
        .toList();
  }

  /** The logical ids of its buckets. */
  public List<String> buckets() {
    return each("AWS::S3::Bucket", (id, _) -> id);
  }

  public List<LambdaFunction> functions() {
    Props shared = globals.props("Function");
    return each("AWS::Serverless::Function", (id, own) -> LambdaFunction.of(id, shared.under(own)));
  }

  public List<Schedule> schedules() {
    return each("AWS::Scheduler::Schedule", Schedule::of);
  }

  /** The function of this logical id. */
  public LambdaFunction function(String id) {
    return one(functions(), LambdaFunction::id, id);
  }

  public Table table(String id) {
    return one(tables(), Table::id, id);
  }

  public Queue queue(String id) {
    return one(queues(), Queue::id, id);
  }

  private <T> List<T> each(String type, BiFunction<String, Props, T> reader) {
    return resources.values().stream()
        .filter(resource -> resource.type().equals(type))
        .map(resource -> reader.apply(resource.id(), resource.properties()))
        .toList();
  }

  private static <T> T one(List<T> all, Function<T, String> id, String wanted) {
    return all.stream()
        .filter(each -> id.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the template has no " + wanted));
  }
}
