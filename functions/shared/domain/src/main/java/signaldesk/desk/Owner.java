package signaldesk.desk;

/** A person with broker credentials; the name is what reports show. */
public record Owner(String ownerId, String name) {}
