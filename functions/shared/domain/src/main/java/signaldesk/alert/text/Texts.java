package signaldesk.alert.text;

import java.util.Map;

/**
 * The texts of one desk: as shipped, but for those that its file changed.
 *
 * @param changed by {@link TextName#key}; what is no text's name is passed over
 */
public record Texts(Map<String, String> changed) {
  public Texts {
    changed = Map.copyOf(changed);
  }

  /** In words, ready to send. */
  public String of(Told told) {
    return template(told.name()).render(told.values());
  }

  /** The text as it is written, the desk's own or the shipped one. */
  public TextTemplate template(TextName name) {
    return new TextTemplate(changed.getOrDefault(name.key(), name.shipped()));
  }
}
