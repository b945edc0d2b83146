package signaldesk.executeorder;

/** What can go wrong with one write to a broker. */
enum Fault {
  NONE,
  /** It is done, but the answer never arrives. */
  ANSWER_LOST,
  /** It never arrives, and nobody knows. */
  REQUEST_LOST,
  /** It is certainly not done: too many requests. */
  TOO_MANY,
  /** It is done, and the adapter throws, which it must not. */
  THROWN,
  /** The broker refuses it. */
  REFUSED,
  /** The broker refuses the account. */
  BARRED,
  /** The broker refuses the contract. */
  WRONG_CONTRACT
}
