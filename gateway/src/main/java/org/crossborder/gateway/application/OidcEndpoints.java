// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Where an OpenID Connect provider is asked what (OpenID Connect Discovery 1.0, section 4). It is
 * asked at the first use, so that the gateway starts while the provider is away.
 */
final class OidcEndpoints {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI issuer;
  private final JdkClientHttpRequestFactory requests;
  private @Nullable Map<String, Object> configuration;

  OidcEndpoints(URI issuer, @Nullable Path tlsAnchor) {
    this.issuer = issuer;
    HttpClient.Builder client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
    if (tlsAnchor != null) {
      client.sslContext(TlsAnchor.trust(tlsAnchor));
    }
    requests = new JdkClientHttpRequestFactory(client.build());
    requests.setReadTimeout(PATIENCE);
  }

  /** Requests to the provider, and to it alone. */
  JdkClientHttpRequestFactory requests() {
    return requests;
  }

  String authorization() {
    return named("authorization_endpoint");
  }

  String token() {
    return named("token_endpoint");
  }

  String keys() {
    return named("jwks_uri");
  }

  private synchronized String named(String member) {
    Map<String, Object> known = configuration;
    if (known == null) {
      known = fetched();
      configuration = known;
    }
    if (known.get(member) instanceof String uri && uri.startsWith("https:")) {
      return uri;
    }
    throw new IllegalStateException(issuer + " names no " + member + " with https");
  }

  private Map<String, Object> fetched() {
    Map<String, Object> found =
        RestClient.builder()
            .requestFactory(requests)
            .build()
            .get()
            .uri(issuer + "/.well-known/openid-configuration")
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    if (found == null || !issuer.toString().equals(found.get("issuer"))) {
      throw new IllegalStateException(issuer + " describes another issuer");
    }
    return found;
  }
}
