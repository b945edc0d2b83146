package signaldesk.cli.apply;

import java.util.Arrays;
import java.util.Optional;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.desk.Switch;

/**
 * The kinds of items that a desk's file decides, in the order they are written: a halt before
 * anything else, whatever is pointed to before what points to it. They are removed the other way
 * round.
 */
enum Kind {
  HALT("SWITCH", "halt"),
  OWNER("OWNER", "owner"),
  FIRM("FIRM", "firm"),
  BROKER("BROKER", "broker"),
  ACCOUNT("ACCOUNT", "account"),
  CHANNEL("CHANNEL", "channel"),
  TEXT("TEXTS", "text"),
  HOOK("HOOK", "hook"),
  READER("READER", "reader"),
  HOOK_TOKEN("TOKEN#", "token"),
  READER_TOKEN("READERTOKEN#", "token");

  private final String scope;
  private final String word;

  Kind(String scope, String word) {
    this.scope = scope;
    this.word = word;
  }

  /**
   * The kind of the item under this key; empty if the file does not decide it, as with the desk's
   * own switches.
   */
  static Optional<Kind> of(DeskKey key) {
    return Arrays.stream(values()).filter(kind -> kind.holds(key)).findFirst();
  }

  boolean isToken() {
    return this == HOOK_TOKEN || this == READER_TOKEN;
  }

  /** What it is called in front of a person: {@code account 1001}, {@code token 0a1b2c3d}. */
  String called(DeskKey key) {
    return switch (this) {
      case HOOK_TOKEN, READER_TOKEN ->
          word + " " + Digests.brief(key.scope().substring(scope.length()));
      case HALT -> word + " " + key.id().substring(0, key.id().lastIndexOf('#')).replace('#', ' ');
      default -> word + " " + key.id();
    };
  }

  private boolean holds(DeskKey key) {
    return switch (this) {
      case HOOK_TOKEN, READER_TOKEN -> key.scope().startsWith(scope);
      case HALT -> key.scope().equals(scope) && key.id().endsWith("#" + Switch.Mode.HALT);
      default -> key.scope().equals(scope);
    };
  }
}
