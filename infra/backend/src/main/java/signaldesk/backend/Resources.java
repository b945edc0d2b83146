package signaldesk.backend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the template's names stand for at one endpoint: {@code Ref} of a table is its name, of a
 * queue its URL, as in CloudFormation; attributes are {@code Arn}, {@code StreamArn}, {@code
 * QueueName}.
 */
public final class Resources {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private final Map<String, String> refs = new HashMap<>();
  private final Map<String, String> attributes = new HashMap<>();

  Resources(String stackName, String region, String accountId) {
    refs.put("AWS::StackName", stackName);
    refs.put("AWS::Region", region);
    refs.put("AWS::AccountId", accountId);
    refs.put("AWS::Partition", "aws");
  }

  void add(String id, String ref, Map<String, String> itsAttributes) {
    refs.put(id, ref);
    itsAttributes.forEach((name, value) -> attributes.put(id + "." + name, value));
  }

  boolean has(String id) {
    return refs.containsKey(id);
  }

  /** The table's name, the queue's URL. */
  public String ref(String id) {
    return known(refs, id);
  }

  /** Such as {@code attribute("Orders", "StreamArn")}. */
  public String attribute(String id, String name) {
    return known(attributes, id + "." + name);
  }

  /**
   * A value of the template as text, with {@code Ref}, {@code Fn::GetAtt} and {@code Fn::Sub}
   * resolved.
   */
  public String resolve(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value.toString();
    }
    if (map.get("Ref") instanceof String id) {
      return ref(id);
    }
    if (map.get("Fn::GetAtt") instanceof List<?> path) {
      return attribute(path.getFirst().toString(), path.getLast().toString());
    }
    if (map.get("Fn::Sub") instanceof String text) {
      Matcher places = PLACE.matcher(text);
      return places.replaceAll(place -> Matcher.quoteReplacement(named(place.group(1))));
    }
    throw new IllegalArgumentException("cannot resolve here: " + value);
  }

  /** The logical id that a {@code Ref} or a {@code Fn::GetAtt} points to. */
  public static String target(Object reference) {
    if (reference instanceof Map<?, ?> map) {
      if (map.get("Ref") instanceof String id) {
        return id;
      }
      if (map.get("Fn::GetAtt") instanceof List<?> path) {
        return path.getFirst().toString();
      }
    }
    throw new IllegalArgumentException("refers to no resource of the template: " + reference);
  }

  private String named(String name) {
    return name.contains(".") ? known(attributes, name) : ref(name);
  }

  private static String known(Map<String, String> in, String name) {
    String value = in.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing made for " + name);
    }
    return value;
  }
}
