// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertPath;
import java.security.cert.CertPathParameters;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jcajce.PKIXExtendedParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * RFC 5280's path validation algorithm (section 6.1) and CRL validation (section 6.3), as Bouncy
 * Castle implements them.
 */
@SuppressWarnings("JavaUtilDate") // PKIXParameters knows no other time
final class PathAlgorithm {
  private final Provider bouncyCastle = new BouncyCastleProvider();

  PathResult run(CandidatePath path, PathInputs inputs) {
    try {
      CertPath certPath =
          CertificateFactory.getInstance("X.509").generateCertPath(path.certificates());
      PKIXCertPathValidatorResult result =
          (PKIXCertPathValidatorResult)
              CertPathValidator.getInstance("PKIX", bouncyCastle)
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
      throws InvalidAlgorithmParameterException, NoSuchAlgorithmException {
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(path.anchor(), null)));
    parameters.setDate(Date.from(inputs.at()));
    parameters.setInitialPolicies(inputs.initialPolicies());
    parameters.setExplicitPolicyRequired(inputs.explicitPolicy());
    parameters.setPolicyMappingInhibited(inputs.inhibitMapping());
    parameters.setAnyPolicyInhibited(inputs.inhibitAnyPolicy());
    // Beside OCSP responses, CRLs are asked for each certificate on its own: see RevocationCheck.
    boolean byCrls = !inputs.crls().isEmpty() && inputs.ocspResponses().isEmpty();
    parameters.setRevocationEnabled(byCrls);
    if (byCrls) {
      parameters.addCertStore(revocationStore(path, inputs));
    }
    return new PKIXExtendedParameters.Builder(parameters).setUseDeltasEnabled(true).build();
  }

  private static CertStore revocationStore(CandidatePath path, PathInputs inputs)
      throws InvalidAlgorithmParameterException, NoSuchAlgorithmException {
    List<Object> all = new ArrayList<>(inputs.crls());
    all.addAll(inputs.pool());
    all.addAll(path.withAnchor());
    return CertStore.getInstance("Collection", new CollectionCertStoreParameters(all));
  }
}
