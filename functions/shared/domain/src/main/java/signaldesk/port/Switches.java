package signaldesk.port;

import java.util.List;
import signaldesk.desk.Switch;

/** What stops entries. */
public interface Switches {

  /** Every switch that is thrown, read consistently: a halt counts from the moment it is stored. */
  List<Switch> thrown();

  /** Throws a switch; one of the same scope and mode stays as it was. */
  void turnOn(Switch thrown);
}
