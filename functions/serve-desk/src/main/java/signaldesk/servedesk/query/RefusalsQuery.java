package signaldesk.servedesk.query;

import java.util.Optional;
import signaldesk.desk.Hook;
import signaldesk.desk.Refusal;
import signaldesk.port.Hooks;
import signaldesk.port.Page;
import signaldesk.port.Refusals;
import signaldesk.servedesk.json.PageJson;
import signaldesk.servedesk.json.RefusalJson;
import signaldesk.servedesk.request.Answer;
import signaldesk.servedesk.request.Call;
import signaldesk.servedesk.request.Query;
import signaldesk.servedesk.request.Sight;

/**
 * {@code GET /v1/hooks/{name}/refusals}: what a hook's senders got wrong, for the operator and for
 * an owner who owns every account of the hook. Any other owner hears the same for a hook of others
 * as for a name that no hook has.
 */
public final class RefusalsQuery implements Query {
  private final Hooks hooks;
  private final Refusals refusals;

  public RefusalsQuery(Hooks hooks, Refusals refusals) {
    this.hooks = hooks;
    this.refusals = refusals;
  }

  @Override
  public Answer answer(Call call) {
    int limit = call.parameters().limit(Limits.PAGE, Limits.LARGEST_PAGE);
    String before = call.parameters().cursor(call.cursors());
    return call.parameters().then(() -> answer(call, limit, before));
  }

  private Answer answer(Call call, int limit, String before) {
    Optional<Hook> hook = hooks.byName(call.path("name"));
    if (!call.sight().isOperator()
        && !hook.filter(known -> owns(call.sight(), known)).isPresent()) {
      return new Answer.Forbidden(
          "a hook's refusals are for the operator, or who owns all its accounts");
    }
    return hook.map(known -> page(call, known, limit, before))
        .orElseGet(() -> new Answer.NotFound("no hook has this name"));
  }

  private static boolean owns(Sight sight, Hook hook) {
    return !hook.accountIds().isEmpty() && sight.of(hook.accountIds()).equals(hook.accountIds());
  }

  private Answer page(Call call, Hook hook, int limit, String before) {
    Page<Refusal> page = refusals.ofHook(hook.name(), limit, before);
    return new Answer.Found(
        PageJson.of(
            "refusals",
            page.items().stream().map(RefusalJson::of).toList(),
            call.cursors(),
            page.next()));
  }
}
