package signaldesk.cli.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signaldesk.adapter.dynamodb.DeskAccounts;
import signaldesk.adapter.dynamodb.DeskChannels;
import signaldesk.adapter.dynamodb.DeskFirms;
import signaldesk.adapter.dynamodb.DeskHooks;
import signaldesk.adapter.dynamodb.DeskKey;
import signaldesk.adapter.dynamodb.DeskOwners;
import signaldesk.adapter.dynamodb.DeskReaders;
import signaldesk.adapter.dynamodb.DeskSwitches;
import signaldesk.adapter.dynamodb.DeskVenueSettings;
import signaldesk.adapter.dynamodb.Item;
import signaldesk.cli.config.Desk;
import signaldesk.desk.Switch;

/** The items a desk consists of. */
final class DeskItems {
  private DeskItems() {}

  /**
   * Every item of this desk.
   *
   * @param standing what the table holds; a halt that is thrown already keeps its time
   * @param now since when a halt is thrown that is not
   */
  static List<Item> of(Desk desk, Map<DeskKey, Item> standing, Instant now) {
    List<Item> items = new ArrayList<>();
    desk.halts().forEach(halt -> items.add(halt(halt, standing, now)));
    desk.owners().forEach(owner -> items.add(DeskOwners.item(owner)));
    desk.firms().forEach(firm -> items.add(DeskFirms.item(firm)));
    items.add(DeskVenueSettings.item(desk.paper()));
    desk.accounts().forEach(account -> items.add(DeskAccounts.item(account)));
    desk.channels().forEach(channel -> items.add(DeskChannels.item(channel)));
    desk.texts().forEach((name, text) -> items.add(DeskChannels.item(name, text)));
    desk.hooks().forEach(hook -> items.addAll(DeskHooks.items(hook)));
    desk.readers().forEach(reader -> items.addAll(DeskReaders.items(reader)));
    return items;
  }

  private static Item halt(Desk.Halt halt, Map<DeskKey, Item> standing, Instant now) {
    Item fresh = DeskSwitches.item(new Switch(halt.scope(), Switch.Mode.HALT, halt.reason(), now));
    return Optional.ofNullable(standing.get(DeskKey.of(fresh)))
        .map(DeskSwitches::read)
        .map(thrown -> new Switch(thrown.scope(), thrown.mode(), halt.reason(), thrown.since()))
        .map(DeskSwitches::item)
        .orElse(fresh);
  }
}
