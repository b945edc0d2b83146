package signaldesk.local;

import java.net.URI;
import java.util.List;
import signaldesk.backend.Endpoints;

/**
 * Where the containers of {@code sam local} find the database and the queue. {@code
 * events/env.json} names the same addresses.
 */
public final class SamDoor {
  /** What a container calls the machine it runs on. */
  private static final String HOST = "host.docker.internal";

  private static final int DYNAMODB = 8000;
  private static final int SQS = 9324;

  private SamDoor() {}

  /** As a container sees them. */
  public static Endpoints seenFromInside(String region) {
    return new Endpoints(at(DYNAMODB), at(SQS), region);
  }

  /** Lets containers in at this address of the machine. */
  static List<Relay> open(String address, Endpoints to) {
    return List.of(
        Relay.open(address, DYNAMODB, to.dynamoDb()), Relay.open(address, SQS, to.sqs()));
  }

  private static URI at(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }
}
