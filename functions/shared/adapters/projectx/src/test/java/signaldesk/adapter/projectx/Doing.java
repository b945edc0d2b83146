package signaldesk.adapter.projectx;

import signaldesk.port.Allowance.Urgency;

/** What is done for an account, one request after the other. */
enum Doing {
  CHECKING(Urgency.EXIT),
  READING(Urgency.ORDINARY),
  LISTING(Urgency.ORDINARY),
  CLOSING(Urgency.EXIT),
  LOOKING_FOR_THE_CLOSE(Urgency.EXIT),
  BOOKING_THE_CLOSE(Urgency.EXIT),
  SWEEPING(Urgency.EXIT),
  READING_AGAIN(Urgency.CLAIMED),
  PLACING(Urgency.CLAIMED),
  LOOKING_FOR_THE_ENTRY(Urgency.ORDINARY),
  FINDING_THE_ENTRY(Urgency.ORDINARY);

  final Urgency urgency;

  Doing(Urgency urgency) {
    this.urgency = urgency;
  }
}
