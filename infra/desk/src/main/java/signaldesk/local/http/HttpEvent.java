package signaldesk.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A request as API Gateway hands it to a function, payload format 2.0. */
final class HttpEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HttpEvent() {}

  static String of(
      HttpExchange request, byte[] body, RoutePattern route, Map<String, String> pathValues) {
    ObjectNode event = JSON.createObjectNode();
    String query = request.getRequestURI().getRawQuery();
    event.put("version", "2.0");
    event.put("routeKey", route.key());
    event.put("rawPath", RoutePattern.decode(request.getRequestURI().getRawPath()));
    event.put("rawQueryString", query == null ? "" : query);
    headers(event, request);
    if (query != null && !query.isEmpty()) {
      query(query).forEach(event.putObject("queryStringParameters")::put);
    }
    context(event.putObject("requestContext"), request, route);
    if (!pathValues.isEmpty()) {
      pathValues.forEach(event.putObject("pathParameters")::put);
    }
    boolean text = isText(request.getRequestHeaders().getFirst("Content-Type"));
    if (body.length > 0) {
      event.put(
          "body",
          text
              ? new String(body, StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
    return event.toString();
  }

  private static void headers(ObjectNode event, HttpExchange request) {
    Map<String, String> joined = new LinkedHashMap<>();
    request
        .getRequestHeaders()
        .forEach(
            (name, values) -> joined.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    String cookies = joined.remove("cookie");
    if (cookies != null) {
      var array = event.putArray("cookies");
      for (String cookie : cookies.split(";\\s*", -1)) {
        array.add(cookie);
      }
    }
    String client = client(request);
    joined.merge("x-forwarded-for", client, (before, last) -> before + ", " + last);
    joined.put("x-forwarded-port", Integer.toString(request.getLocalAddress().getPort()));
    joined.put("x-forwarded-proto", "http");
    joined.forEach(event.putObject("headers")::put);
  }

  private static void context(ObjectNode context, HttpExchange request, RoutePattern route) {
    Instant now = Instant.now();
    String agent = request.getRequestHeaders().getFirst("User-Agent");
    context.put("accountId", "000000000000");
    context.put("apiId", "local");
    context.put("domainName", request.getRequestHeaders().getFirst("Host"));
    context.put("domainPrefix", "local");
    ObjectNode http = context.putObject("http");
    http.put("method", request.getRequestMethod());
    http.put("path", RoutePattern.decode(request.getRequestURI().getRawPath()));
    http.put("protocol", request.getProtocol());
    http.put("sourceIp", client(request));
    http.put("userAgent", agent == null ? "" : agent);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", route.key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
  }

  /** Values of one name are joined, as API Gateway joins them. */
  private static Map<String, String> query(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values.merge(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8),
          (before, more) -> before + "," + more);
    }
    return values;
  }

  // What is no text by its type, or has none, arrives as base64.
  private static boolean isText(@org.jspecify.annotations.Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/javascript")
        || type.equals("application/xml");
  }

  private static String client(HttpExchange request) {
    return request.getRemoteAddress().getAddress().getHostAddress();
  }
}
