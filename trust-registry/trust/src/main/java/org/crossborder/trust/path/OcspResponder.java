// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.crossborder.trust.path.revocation.CrlScopes;
import org.crossborder.trust.path.revocation.CrlValidation;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a response was signed by who may speak for the issuer (RFC 6960, section 4.2.2.2): the
 * issuer itself, or a responder whose certificate the issuer signed directly, with the extended key
 * usage id-kp-OCSPSigning, and valid when the response was produced.
 */
final class OcspResponder {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int MOST_CERTIFICATES = 10;

  private final PathAlgorithm algorithm;

  OcspResponder(PathAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  boolean speaksFor(X509Certificate issuer, BasicOCSPResp response, PathInputs inputs) {
    Instant producedAt = response.getProducedAt().toInstant();
    return isSignedBy(issuer, response, inputs)
        || delegates(response, inputs).stream()
            .filter(delegate -> isSignedBy(delegate, response, inputs))
            .anyMatch(delegate -> isAuthorised(delegate, issuer, producedAt, inputs));
  }

  private static boolean isStrong(BasicOCSPResp response, PublicKey key, Instant at) {
    @Nullable ASN1Encodable parameters = response.getSignatureAlgorithmID().getParameters();
    try {
      return AlgorithmPolicy.allowsSignature(
          response.getSignatureAlgOID().getId(),
          parameters == null ? null : parameters.toASN1Primitive().getEncoded(),
          key,
          at);
    } catch (IOException e) {
      return false;
    }
  }

  /** Certificates in the response, then those at hand; more than a few are nobody's responder. */
  private static List<X509Certificate> delegates(BasicOCSPResp response, PathInputs inputs) {
    List<X509Certificate> delegates = new ArrayList<>();
    X509CertificateHolder[] within = response.getCerts();
    for (int i = 0; i < Math.min(within.length, MOST_CERTIFICATES); i++) {
      read(within[i]).ifPresent(delegates::add);
    }
    inputs.pool().stream()
        .filter(OcspResponder::signsOcsp)
        .limit(MOST_CERTIFICATES)
        .forEach(delegates::add);
    return delegates;
  }

  private static Optional<X509Certificate> read(X509CertificateHolder holder) {
    try {
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
    } catch (CertificateException | IOException e) {
      return Optional.empty();
    }
  }

  private boolean isAuthorised(
      X509Certificate delegate, X509Certificate issuer, Instant producedAt, PathInputs inputs) {
    boolean[] usage = delegate.getKeyUsage();
    return signsOcsp(delegate)
        && (usage == null || usage[DIGITAL_SIGNATURE])
        && delegate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        && isAllowed(delegate, issuer, producedAt, inputs)
        && algorithm.run(
                new CandidatePath(List.of(delegate), issuer),
                inputs.forSignerBelow(delegate, issuer, producedAt))
            instanceof PathResult.Valid
        && !isRevoked(delegate, issuer, producedAt, inputs);
  }

  private static boolean isAllowed(
      X509Certificate delegate, X509Certificate issuer, Instant producedAt, PathInputs inputs) {
    return inputs.profile() != CertificateProfile.TRADE_DOCUMENT
        || (AlgorithmPolicy.allowsKey(delegate.getPublicKey(), producedAt)
            && AlgorithmPolicy.allowsSignature(
                delegate.getSigAlgOID(),
                delegate.getSigAlgParams(),
                issuer.getPublicKey(),
                producedAt));
  }

  /**
   * By the CRLs at hand; without one, the issuer's short-lived certificate is taken at its word.
   */
  private static boolean isRevoked(
      X509Certificate delegate, X509Certificate issuer, Instant producedAt, PathInputs inputs) {
    return new CrlValidation(inputs.crls(), SignatureCost::isBearable, new CrlScopes())
                .status(
                    delegate,
                    name -> PathCrlSigners.ofPath(List.of(delegate, issuer), name),
                    new RevocationTime(producedAt, null))
            instanceof RevocationStatus.Revoked revoked
        && !producedAt.isBefore(revoked.effective());
  }

  private static boolean signsOcsp(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  private static boolean isSignedBy(
      X509Certificate signer, BasicOCSPResp response, PathInputs inputs) {
    PublicKey key = signer.getPublicKey();
    Instant producedAt = response.getProducedAt().toInstant();
    if (!SignatureCost.isBearable(key)
        || (inputs.profile() == CertificateProfile.TRADE_DOCUMENT
            && !isStrong(response, key, producedAt))) {
      return false;
    }
    try {
      return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
    } catch (OCSPException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }
}
