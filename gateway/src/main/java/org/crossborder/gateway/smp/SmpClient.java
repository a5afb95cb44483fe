// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.w3c.dom.Document;

/** Looks participants up: asks, verifies, follows one redirect of the publisher (2.3.4.4). */
public final class SmpClient {
  private static final Set<String> AS4 = Set.of(SmpEndpoint.AS4, SmpEndpoint.AS4_SPLIT_JOIN);

  private final SmpVersion version;
  private final List<X509Certificate> anchors;
  private final SmpHttp http;

  /**
   * @param anchors that publishers' signatures lead to; obtained out of band
   * @param tls what publishers' TLS certificates lead to
   */
  public SmpClient(
      SmpVersion version, List<X509Certificate> anchors, SSLContext tls, SmpLimits limits) {
    this.version = version;
    this.anchors = List.copyOf(anchors);
    this.http = new SmpHttp(tls, limits);
  }

  /**
   * The active endpoints for eDelivery AS4.
   *
   * @param publisher base URI; https
   * @throws SmpRefusedException if there is none, or the answer cannot be relied on
   */
  public List<SmpEndpoint> endpoints(URI publisher, SmpQuery query, Instant at)
      throws SmpRefusedException, InterruptedException {
    ServiceMetadata metadata = ask(version.metadata(publisher, query), query, at);
    if (metadata.redirect().isPresent()) {
      URI other = metadata.redirect().get();
      metadata = ask(version == SmpVersion.V1 ? other : version.metadata(other, query), query, at);
      if (metadata.redirect().isPresent()) {
        throw new SmpRefusedException("A publisher that was redirected to redirects again.");
      }
    }
    List<SmpEndpoint> found =
        metadata.endpoints().stream()
            .filter(endpoint -> AS4.contains(endpoint.transportProfile()))
            .toList();
    if (found.isEmpty()) {
      throw new SmpRefusedException(
          "There is no active AS4 endpoint of %s in process %s."
              .formatted(query.participant(), query.process()));
    }
    return found;
  }

  private ServiceMetadata ask(URI uri, SmpQuery query, Instant at)
      throws SmpRefusedException, InterruptedException {
    Document answer = SmpXml.parse(http.get(uri));
    new SmpSignature(anchors, at).verify(answer);
    return ServiceMetadata.read(answer, version, query, at);
  }
}
