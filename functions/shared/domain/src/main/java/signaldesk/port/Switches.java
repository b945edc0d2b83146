package signaldesk.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import signaldesk.desk.Switch;

/** What stops entries. */
public interface Switches {

  /** Every switch that is thrown, read consistently: a halt counts from the moment it is stored. */
  List<Switch> thrown();

  /** The same, and which configuration of the desk stands, in one read. */
  default Standing standing() {
    return new Standing(thrown(), null);
  }

  /**
   * What stands.
   *
   * @param revision of the desk's configuration: while it is the same, so is every account; null
   *     while it is being changed, or where nobody says
   */
  record Standing(List<Switch> thrown, @Nullable String revision) {
    public Standing {
      thrown = List.copyOf(thrown);
    }
  }

  /** Throws a switch; one of the same scope and mode stays as it was. */
  void turnOn(Switch thrown);
}
