// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.path.revocation.CertificateList;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of path validation (RFC 5280, section 6.1.1).
 *
 * @param target the certificate in question
 * @param pool certificates that may lie between target and anchor, or sign CRLs, in any order
 * @param anchors trust anchors
 * @param crls certificate revocation lists
 * @param ocspResponses OCSP responses; when there are neither these nor CRLs, revocation is not
 *     checked
 * @param at validation time, cut to seconds: certificates know no finer times (RFC 5280, section
 *     4.1.2.5)
 * @param purposeOids extended key usages of which the whole path must allow one; empty for any
 * @param initialPolicies user-initial-policy-set
 * @param explicitPolicy initial-explicit-policy
 * @param inhibitMapping initial-policy-mapping-inhibit
 * @param inhibitAnyPolicy initial-any-policy-inhibit
 * @param maxIntermediates most certificates between target and anchor that are not self-issued, as
 *     path lengths are counted (RFC 5280, section 4.2.1.9), or null for the built-in bound
 * @param profile what certificates must look like beyond RFC 5280
 */
public record PathInputs(
    X509Certificate target,
    List<X509Certificate> pool,
    List<X509Certificate> anchors,
    List<CertificateList> crls,
    List<OcspResponse> ocspResponses,
    Instant at,
    Set<String> purposeOids,
    Set<String> initialPolicies,
    boolean explicitPolicy,
    boolean inhibitMapping,
    boolean inhibitAnyPolicy,
    @Nullable Integer maxIntermediates,
    CertificateProfile profile) {
  /** The special value that stands for all policies (RFC 5280, section 4.2.1.4). */
  public static final String ANY_POLICY = "2.5.29.32.0";

  public PathInputs {
    pool = List.copyOf(pool);
    anchors = List.copyOf(anchors);
    crls = List.copyOf(crls);
    ocspResponses = List.copyOf(ocspResponses);
    at = at.truncatedTo(ChronoUnit.SECONDS);
    purposeOids = Set.copyOf(purposeOids);
    initialPolicies = initialPolicies.isEmpty() ? Set.of(ANY_POLICY) : Set.copyOf(initialPolicies);
  }

  /** Inputs for the path of a document's signer, any policy, revocation not checked. */
  public static PathInputs forTradeDocument(
      X509Certificate target,
      List<X509Certificate> pool,
      List<X509Certificate> anchors,
      Instant at) {
    return new PathInputs(
        target,
        pool,
        anchors,
        List.of(),
        List.of(),
        at,
        Set.of(),
        Set.of(ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.TRADE_DOCUMENT);
  }

  /** The same inputs, of which one of these policies must be valid along the path. */
  public PathInputs underPolicies(Set<String> policies) {
    return new PathInputs(
        target,
        pool,
        anchors,
        crls,
        ocspResponses,
        at,
        purposeOids,
        policies,
        true,
        inhibitMapping,
        inhibitAnyPolicy,
        maxIntermediates,
        profile);
  }

  /** Whether there is anything to learn revocation from. */
  boolean checksRevocation() {
    return !crls.isEmpty() || !ocspResponses.isEmpty();
  }

  /** The same, with revocation data to ask beside those it has. */
  public PathInputs withEvidence(
      List<CertificateList> furtherCrls, List<OcspResponse> furtherResponses) {
    if (furtherCrls.isEmpty() && furtherResponses.isEmpty()) {
      return this;
    }
    List<CertificateList> allCrls = new ArrayList<>(crls);
    allCrls.addAll(furtherCrls);
    List<OcspResponse> allResponses = new ArrayList<>(ocspResponses);
    allResponses.addAll(furtherResponses);
    return new PathInputs(
        target,
        pool,
        anchors,
        allCrls,
        allResponses,
        at,
        purposeOids,
        initialPolicies,
        explicitPolicy,
        inhibitMapping,
        inhibitAnyPolicy,
        maxIntermediates,
        profile);
  }

  /** Inputs for RFC 5280's algorithm alone, for who signs revocation data below an anchor. */
  PathInputs forSignerBelow(X509Certificate signer, X509Certificate anchor, Instant time) {
    return new PathInputs(
        signer,
        pool,
        List.of(anchor),
        List.of(),
        List.of(),
        time,
        Set.of(),
        Set.of(ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.RFC5280);
  }
}
