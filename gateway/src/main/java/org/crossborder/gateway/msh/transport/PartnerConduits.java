// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.MessageObserver;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.crossborder.gateway.pmode.Protocol;

/**
 * CXF's conduits: one for each partner, so that its connections are kept and its TLS anchors are
 * nobody else's.
 */
final class PartnerConduits {
  private final Bus bus;
  private final TransportLimits limits;
  private final TlsSettings tls;
  private final MessageObserver responses;
  private final HTTPTransportFactory transports = new HTTPTransportFactory();
  private final Map<Protocol, PartnerConduit> partners = new HashMap<>();

  /**
   * @param responses told of each response
   */
  PartnerConduits(Bus bus, TransportLimits limits, TlsSettings tls, MessageObserver responses) {
    this.bus = bus;
    this.limits = limits;
    this.tls = tls;
    this.responses = responses;
  }

  /** Entered; the caller leaves it when its message is through. */
  PartnerConduit enter(Protocol protocol) throws IOException {
    synchronized (partners) {
      PartnerConduit partner = partners.get(protocol);
      if (partner == null) {
        partner = new PartnerConduit(connect(protocol));
        partners.put(protocol, partner);
      }
      partner.begin();
      return partner;
    }
  }

  private HTTPConduit connect(Protocol protocol) throws IOException {
    boolean https = "https".equals(protocol.address().getScheme());
    if (!https && !limits.plainHttp()) {
      throw new IOException("The address is not https: " + protocol.address());
    }
    EndpointInfo endpoint = new EndpointInfo();
    endpoint.setAddress(protocol.address().toString());
    HTTPConduit conduit = (HTTPConduit) transports.getConduit(endpoint, bus);
    conduit.setClient(policy());
    if (https) {
      conduit.setTlsClientParameters(tls(protocol));
    }
    conduit.setMessageObserver(responses);
    return conduit;
  }

  private HTTPClientPolicy policy() {
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(limits.connect().toMillis());
    policy.setReceiveTimeout(0); // the exchange is watched
    policy.setAllowChunking(true);
    policy.setAutoRedirect(false);
    policy.setVersion("1.1");
    return policy;
  }

  private TLSClientParameters tls(Protocol protocol) throws IOException {
    TLSClientParameters parameters = new TLSClientParameters();
    try {
      parameters.setTrustManagers(TlsAnchors.trustManagers(protocol.tlsAnchors()));
    } catch (GeneralSecurityException e) {
      throw new IOException("The TLS anchors of " + protocol.address() + " cannot be used", e);
    }
    parameters.setKeyManagers(tls.own().get());
    List<String> versions = tls.versions().stream().filter(protocol::offers).toList();
    if (versions.isEmpty()) {
      throw new IOException(
          "This gateway offers no TLS version of those for " + protocol.address());
    }
    if (versions.size() == 1) { // else CXF offers both
      parameters.setSecureSocketProtocol(versions.get(0));
    }
    if (!tls.suites().isEmpty()) {
      parameters.setCipherSuites(tls.suites());
    }
    return parameters;
  }

  /** Releases the connections to all others; messages on their way still arrive. */
  void retain(Set<Protocol> registered) {
    synchronized (partners) {
      partners.forEach(
          (protocol, partner) -> {
            if (!registered.contains(protocol)) {
              partner.retire();
            }
          });
      partners.keySet().retainAll(registered);
    }
  }

  /** How many partners have connections. */
  int count() {
    synchronized (partners) {
      return partners.size();
    }
  }
}
