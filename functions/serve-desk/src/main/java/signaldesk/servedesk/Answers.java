package signaldesk.servedesk;

import java.util.List;
import signaldesk.adapter.lambda.HttpAnswer;
import signaldesk.adapter.lambda.Problem;
import signaldesk.servedesk.json.Json;
import signaldesk.servedesk.request.Answer;

/** How each answer looks over HTTP. */
final class Answers {
  /** A page that brings all it needs: nothing may be run, and nothing fetched. */
  private static final String PAGE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** Lambda's answers are at most 6 MB, the JSON around them included. */
  private static final int MOST_BYTES = 5_500_000;

  private Answers() {}

  /** The answer as it fits: packed where the caller takes that, refused where it is too large. */
  static HttpAnswer fitting(HttpAnswer answer, String acceptEncoding) {
    HttpAnswer sent = acceptEncoding.contains("gzip") ? answer.gzipped() : answer;
    return sent.bytes() <= MOST_BYTES
        ? sent
        : problem(
            413,
            "too-large",
            "Too large to answer",
            "ask again with Accept-Encoding: gzip; if that is too large as well, make it anew:"
                + " `desk report DAY --csv`, or --json, or --html");
  }

  static HttpAnswer http(Answer answer) {
    return switch (answer) {
      case Answer.Found(Object body) -> HttpAnswer.text(200, "application/json", Json.write(body));
      case Answer.Text(String contentType, String text) -> {
        HttpAnswer shown = HttpAnswer.text(200, contentType, text);
        yield contentType.startsWith("text/html")
            ? shown.with("content-security-policy", PAGE)
            : shown;
      }
      case Answer.NotAcceptable(String detail) ->
          problem(406, "not-acceptable", "Not there in that form", detail);
      case Answer.Invalid(var errors) ->
          HttpAnswer.problem(
              new Problem(
                  400,
                  "invalid-parameters",
                  "The parameters are not what this call takes",
                  "",
                  errors));
      case Answer.Unauthorized() ->
          problem(
                  401,
                  "unknown-token",
                  "No valid token",
                  "send Authorization: Bearer <your reader token>")
              .with("www-authenticate", "Bearer");
      case Answer.Forbidden(String detail) ->
          problem(403, "not-yours", "Not yours to read", detail);
      case Answer.NotFound(String detail) -> problem(404, "not-found", "Not found", detail);
      case Answer.NotAllowed() ->
          problem(405, "method-not-allowed", "Only reads are answered here", "use GET")
              .with("allow", "GET");
    };
  }

  /** Something of ours broke: what, is in the log under the request's id. */
  static HttpAnswer broken(String requestId) {
    return problem(500, "broken", "Something broke here", "it is logged as request " + requestId);
  }

  private static HttpAnswer problem(int status, String code, String title, String detail) {
    return HttpAnswer.problem(new Problem(status, code, title, detail, List.of()));
  }
}
