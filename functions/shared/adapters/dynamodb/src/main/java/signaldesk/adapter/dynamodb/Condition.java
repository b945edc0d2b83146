package signaldesk.adapter.dynamodb;

import java.util.HashMap;
import java.util.Map;

/**
 * What must hold, in DynamoDB's expression language.
 *
 * @param expression empty where nothing must
 * @param names the attributes that it calls {@code #...}
 * @param values what it calls {@code :...}
 */
public record Condition(String expression, Map<String, String> names, Item values) {
  public static final Condition NONE = of("");

  public static Condition of(String expression) {
    return of(expression, new Item());
  }

  public static Condition of(String expression, Item values) {
    return new Condition(expression, Map.of(), values);
  }

  /** With one more name, for an attribute that is called like a word of the language. */
  public Condition naming(String name, String attribute) {
    Map<String, String> more = new HashMap<>(names);
    more.put(name, attribute);
    return new Condition(expression, more, values);
  }
}
