// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.pmode.Participant;

/**
 * Who opened the connection that a message came on, as far as TLS says (eDelivery AS4 3.2.1, client
 * authentication). A certificate that is shown must be the partner's, also where none is required.
 *
 * @param chain of the client's certificate, its own first; empty if it showed none
 */
public record TlsPeer(List<X509Certificate> chain) {
  /** No client certificate, or TLS that ends elsewhere. */
  public static final TlsPeer UNKNOWN = new TlsPeer(List.of());

  public TlsPeer {
    chain = List.copyOf(chain);
  }

  /** EBMS:0101 if a certificate was shown that is not this partner's. */
  void requireToBe(Participant partner, Instant now) throws MessageRefused {
    if (!chain.isEmpty() && !belongsTo(partner.tlsClients(), now)) {
      throw new MessageRefused(
          ErrorCode.FAILED_AUTHENTICATION,
          "The TLS client certificate %s is not one that %s has registered."
              .formatted(chain.get(0).getSubjectX500Principal(), partner.party()));
    }
  }

  private boolean belongsTo(List<X509Certificate> registered, Instant now) {
    try {
      if (registered.contains(chain.get(0))) {
        chain.get(0).checkValidity(Date.from(now));
        return true;
      }
      return !registered.isEmpty() && leadsTo(registered, now);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private boolean leadsTo(List<X509Certificate> anchors, Instant now)
      throws GeneralSecurityException {
    List<X509Certificate> below =
        chain.stream().filter(certificate -> !anchors.contains(certificate)).toList();
    PKIXParameters parameters =
        new PKIXParameters(
            anchors.stream()
                .map(anchor -> new TrustAnchor(anchor, null))
                .collect(Collectors.toSet()));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(now));
    CertPathValidator.getInstance("PKIX")
        .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
    return true;
  }
}
