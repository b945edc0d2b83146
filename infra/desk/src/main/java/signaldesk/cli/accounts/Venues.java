package signaldesk.cli.accounts;

import signaldesk.adapter.dynamodb.DynamoDb;
import signaldesk.cli.Place;
import signaldesk.port.Brokers;
import signaldesk.port.Firms;

/**
 * The venues as the command line reaches them.
 *
 * @param keys what owners' keys see
 */
public record Venues(Firms firms, Keys keys, WaitingOrders waiting, Brokers brokers) {

  /** How they are reached from a desk, with its sessions and its allowances. */
  public interface At {
    Venues of(Place place, DynamoDb dynamo);
  }
}
