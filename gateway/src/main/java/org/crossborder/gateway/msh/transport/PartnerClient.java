// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.crossborder.gateway.pmode.Protocol;

/**
 * The HTTP client for one partner: HTTP/1.1, blocking, no redirect, no cookie, no compression, and
 * nothing is sent twice, because the MSH itself decides what is sent again. How long an exchange
 * takes is watched from outside ({@link WatchedExchange}).
 */
final class PartnerClient {
  /** As many as there are senders; those bound them (decision 79). */
  private static final int CONNECTIONS = 10_000;

  /** A connection is looked at before it is used again, if it has waited for longer than this. */
  private static final TimeValue UNSEEN = TimeValue.ofSeconds(1);

  /** Where a partner does not say how long it keeps one. */
  private static final TimeValue KEPT = TimeValue.ofSeconds(30);

  /** So that a message of a few payloads goes in one piece, and in one TLS record if it can. */
  private static final int PIECE = 16 << 10;

  /** A partner that turns a long message away is heard after so much more of it. */
  private static final long HEARD = 4 << 20;

  private static final int HEADERS = 200;

  private PartnerClient() {}

  /**
   * One that opens its connections when it needs them.
   *
   * @throws IOException if the address is not https, or its TLS settings cannot be used
   */
  static PartnerConnections of(Protocol protocol, TransportLimits limits, TlsSettings tls)
      throws IOException {
    boolean https = "https".equals(protocol.address().getScheme());
    if (!https && !limits.plainHttp()) {
      throw new IOException("The address is not https: " + protocol.address());
    }
    PoolingHttpClientConnectionManagerBuilder pool = pool(limits);
    if (https) {
      pool.setTlsSocketStrategy(tls(protocol, tls));
    }
    PoolingHttpClientConnectionManager connections = pool.build();
    return new PartnerConnections(
        connections,
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionKeepAlive(KEPT)
                    .setResponseTimeout(Timeout.DISABLED)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("Crossborder")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build());
  }

  private static PoolingHttpClientConnectionManagerBuilder pool(TransportLimits limits) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setBufferSize(PIECE)
                        .setChunkSizeHint(PIECE)
                        .setMaxLineLength(PIECE)
                        .setMaxHeaderCount(HEADERS)
                        .build())
                .responseOutOfOrderStrategy(
                    new MonitoringResponseOutOfOrderStrategy(HEARD, Long.MAX_VALUE))
                .build())
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(Timeout.DISABLED).build())
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(Timeout.of(limits.idle())).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.DISABLED)
                .setValidateAfterInactivity(UNSEEN)
                .build());
  }

  /** The platform itself checks that the certificate is for the address's host. */
  private static TlsSocketStrategy tls(Protocol protocol, TlsSettings tls) throws IOException {
    List<String> versions = tls.versions().stream().filter(protocol::offers).toList();
    if (versions.isEmpty()) {
      throw new IOException(
          "This gateway offers no TLS version of those for " + protocol.address());
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(tls.own().get(), TlsAnchors.trustManagers(protocol.tlsAnchors()), null);
      return new DefaultClientTlsStrategy(
          context,
          versions.toArray(String[]::new),
          tls.suites().isEmpty() ? null : tls.suites().toArray(String[]::new),
          SSLBufferMode.STATIC,
          HostnameVerificationPolicy.BUILTIN,
          NoopHostnameVerifier.INSTANCE);
    } catch (GeneralSecurityException e) {
      throw new IOException("The TLS anchors of " + protocol.address() + " cannot be used", e);
    }
  }
}
