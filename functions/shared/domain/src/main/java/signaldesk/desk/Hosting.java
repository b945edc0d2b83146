package signaldesk.desk;

/** Where orders come from. */
public enum Hosting {
  /** A machine that its owner trades on. */
  OWNER_DEVICE,
  /** A server of somebody else's. */
  CLOUD;

  /** Whether a firm that allows this takes orders from there: the cloud includes the device. */
  public boolean allows(Hosting here) {
    return this == CLOUD || here == OWNER_DEVICE;
  }
}
