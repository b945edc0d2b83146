package signaldesk.desk;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a prop firm allows, as the desk's file says it. A real venue is closed until this opens it:
 * a firm that nobody wrote down, or a stage that it does not list, trades nothing.
 *
 * @param name as accounts name it, {@code topstep}
 * @param api where its venue is reached; null for a firm that is traded on paper only
 * @param hosting where orders to it may come from
 * @param stages of its accounts that may be traded, {@code practice}
 * @param fees what its venue calls so
 * @param requests whose its venue counts together
 */
public record Firm(
    String name,
    @Nullable URI api,
    Hosting hosting,
    Set<String> stages,
    Fees fees,
    Requests requests) {
  public Firm {
    stages = Set.copyOf(stages);
  }

  /** One whose venue is as most are. */
  public Firm(String name, @Nullable URI api, Hosting hosting, Set<String> stages) {
    this(name, api, hosting, stages, Fees.WITHOUT_COMMISSION, Requests.PER_OWNER);
  }

  /** What a venue lists as the fees of a fill, where it tells a commission apart. */
  public enum Fees {
    /** The commission comes on top. */
    WITHOUT_COMMISSION,
    /** The commission is among them. */
    WITH_COMMISSION
  }

  /** Whose requests a venue counts together. */
  public enum Requests {
    PER_OWNER,
    /** All that come from one address: a desk's owners share one allowance. */
    PER_ADDRESS
  }

  /**
   * Why this account may not be traded from there, in words that name the account and what to do;
   * empty if it may.
   *
   * @param here where this desk runs
   */
  public Optional<String> forbids(Account account, Hosting here) {
    if (!hosting.allows(here)) {
      return Optional.of(
          "account %s: %s wants orders to come from the owner's device, and this desk runs in the cloud; only its rules in the desk's file (firms: %s: hosting) open it"
              .formatted(account.accountId(), name, name));
    }
    if (!stages.contains(account.stage())) {
      return Optional.of(
          "account %s: stage %s of %s is not open; only its rules in the desk's file (firms: %s: stages) open it"
              .formatted(account.accountId(), account.stage(), name, name));
    }
    return Optional.empty();
  }
}
