// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertPath;
import java.security.cert.CertPathParameters;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.jcajce.PKIXExtendedParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * RFC 5280's path validation algorithm (section 6.1) as Bouncy Castle implements it, without
 * revocation.
 */
@SuppressWarnings("JavaUtilDate") // PKIXParameters knows no other time
final class PathAlgorithm {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  PathResult run(CandidatePath path, PathInputs inputs) {
    try {
      CertPath certPath =
          CertificateFactory.getInstance("X.509").generateCertPath(path.certificates());
      PKIXCertPathValidatorResult result =
          (PKIXCertPathValidatorResult)
              CertPathValidator.getInstance("PKIX", BOUNCY_CASTLE)
                  .validate(certPath, parameters(path, inputs));
      return new PathResult.Valid(
          path.withAnchor(),
          PolicySets.userConstrained(result.getPolicyTree(), inputs.initialPolicies()));
    } catch (CertPathValidatorException e) {
      Finding finding = Diagnosis.of(e, path, inputs);
      return new PathResult.Invalid(finding.defect(), finding.detail(), path.withAnchor());
    } catch (CertificateException | InvalidAlgorithmParameterException | RuntimeException e) {
      // Hostile encodings make the engine stumble in many ways; none of them is a valid path.
      return new PathResult.Invalid(
          PathDefect.CERTIFICATE_PROFILE, "a certificate cannot be processed", path.withAnchor());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The path engine is missing", e);
    }
  }

  private CertPathParameters parameters(CandidatePath path, PathInputs inputs)
      throws InvalidAlgorithmParameterException {
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(path.anchor(), null)));
    parameters.setDate(Date.from(inputs.at()));
    parameters.setInitialPolicies(inputs.initialPolicies());
    parameters.setExplicitPolicyRequired(inputs.explicitPolicy());
    parameters.setPolicyMappingInhibited(inputs.inhibitMapping());
    parameters.setAnyPolicyInhibited(inputs.inhibitAnyPolicy());
    parameters.setRevocationEnabled(false);
    return new PKIXExtendedParameters.Builder(parameters).build();
  }
}
