// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** As much of a browser as a form without a script needs: cookies by host and port, and tokens. */
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient client;
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  Browser(SSLContext tls) {
    client = HttpClient.newBuilder().sslContext(tls).build();
  }

  HttpResponse<String> get(URI page) throws Exception {
    return send(page, HttpRequest.newBuilder(page).GET());
  }

  /** Goes where redirects lead, at most ten times. */
  HttpResponse<String> follow(URI page) throws Exception {
    URI next = page;
    HttpResponse<String> response = get(next);
    for (int i = 0; i < 10 && response.statusCode() / 100 == 3; i++) {
      next = next.resolve(response.headers().firstValue("Location").orElseThrow());
      response = get(next);
    }
    return response;
  }

  /** Fills in the form that the page has, with its token. */
  HttpResponse<String> post(URI form, URI action, String... fields) throws Exception {
    return postWith(action, token(form), fields);
  }

  /** The token of the page's form; none if it has none. */
  String token(URI form) throws Exception {
    Matcher token = TOKEN.matcher(get(form).body());
    return token.find() ? token.group(1) : "none";
  }

  HttpResponse<String> postWith(URI action, String token, String... fields) throws Exception {
    StringBuilder body = new StringBuilder("_csrf=" + token);
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return send(
        action,
        HttpRequest.newBuilder(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** The value of a cookie of this place. */
  String cookie(URI place, String name) {
    return cookies.getOrDefault(place.getAuthority(), Map.of()).getOrDefault(name, "");
  }

  /** Of a stream of events, which does not end, nothing is read. */
  private static BodySubscriber<String> body(ResponseInfo answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/event-stream")
        ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), Browser::left)
        : BodySubscribers.ofString(UTF_8);
  }

  private static String left(InputStream stream) {
    try {
      stream.close();
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(URI place, HttpRequest.Builder request) throws Exception {
    Map<String, String> known =
        cookies.computeIfAbsent(place.getAuthority(), unknown -> new HashMap<>());
    if (!known.isEmpty()) {
      StringBuilder header = new StringBuilder();
      known.forEach(
          (name, value) ->
              header.append(header.isEmpty() ? "" : "; ").append(name).append('=').append(value));
      request.header("Cookie", header.toString());
    }
    HttpResponse<String> response = client.send(request.build(), Browser::body);
    for (String set : response.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      known.put(pair[0], pair[1]);
    }
    return response;
  }
}
