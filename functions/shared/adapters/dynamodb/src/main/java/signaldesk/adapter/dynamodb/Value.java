package signaldesk.adapter.dynamodb;

import java.util.List;
import java.util.Map;

/**
 * The value of an attribute. A number stays the text that DynamoDB has it as, so that nothing is
 * ever rounded.
 */
public sealed interface Value {
  record Text(String text) implements Value {}

  record Num(String number) implements Value {}

  record Flag(boolean flag) implements Value {}

  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  record Fields(Map<String, Value> values) implements Value {
    public Fields {
      values = Map.copyOf(values);
    }
  }

  /** Of a type that no item of ours has: somebody else put it there, and it is passed over. */
  record Foreign(String type) implements Value {}
}
