package signaldesk.port;

/** Where messages are put that are given up, for somebody to look at. */
public interface Parking {

  /**
   * Puts a message aside.
   *
   * @param group whose message it was
   * @param id of the message; parked again, it is there once
   * @param body as it was
   * @throws NotQueued if it is not known to be there
   */
  void park(String group, String id, String body);
}
