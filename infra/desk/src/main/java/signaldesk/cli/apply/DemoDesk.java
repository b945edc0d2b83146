package signaldesk.cli.apply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.DeskTable;
import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.Loopback;
import signaldesk.cli.config.Desk;
import signaldesk.cli.config.DeskFile;
import signaldesk.desk.Channel;

/**
 * The desk that the local stack starts with: three paper accounts, and tokens that everybody knows.
 */
public final class DemoDesk {
  /** The token of its hook. */
  public static final String HOOK_TOKEN = "demo-hook";

  /** The token of its operator. */
  public static final String OPERATOR_TOKEN = "demo-operator";

  /** What its tokens leave in a table; refused off this machine. */
  static final Set<String> TOKEN_DIGESTS =
      Stream.of(HOOK_TOKEN, OPERATOR_TOKEN, "demo-owner-1", "demo-owner-2")
          .map(Digests::of)
          .collect(Collectors.toUnmodifiableSet());

  private DemoDesk() {}

  /** The demo desk's file. */
  public static String yaml() {
    try (InputStream file = DemoDesk.class.getResourceAsStream("/signaldesk/demo-desk.yaml")) {
      if (file == null) {
        throw new IllegalStateException("the demo desk is not in the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of its channels, whose messages the local stack itself takes. */
  public static List<String> channels() {
    return DeskFile.read(yaml()).channels().stream().map(Channel::name).toList();
  }

  /**
   * Writes the demo desk, unless a desk is configured there already, as after a restart on kept
   * data.
   *
   * @param endpoint where the table is
   * @return whether it was written
   * @throws IllegalStateException if the endpoint is not this machine
   */
  public static boolean load(DynamoDb dynamo, String table, URI endpoint) {
    return load(dynamo, table, endpoint, yaml());
  }

  /** The same with another file's text, made from the demo desk's. */
  public static boolean load(DynamoDb dynamo, String table, URI endpoint, String yaml) {
    if (!Loopback.is(endpoint)) {
      throw new IllegalStateException(
          "the demo desk's tokens are known to everybody; " + endpoint + " is not this machine");
    }
    DeskTable desk = new DeskTable(dynamo, table);
    Map<DeskKey, Item> standing = desk.configured();
    if (!standing.isEmpty()) {
      return false;
    }
    Desk demo = DeskFile.read(yaml);
    List<Item> items = DeskItems.of(demo, standing, InstantSource.system().instant());
    Plan.of(standing, items).write(desk);
    return true;
  }
}
