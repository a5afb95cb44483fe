// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;
import static org.crossborder.validation.signature.SealedDocuments.validate;

import org.crossborder.validation.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes the signature out of its own scope is put in the place of what the sealer wrote. */
class SignedScopeCheckingTest {
  private static final String ENVELOPED = "Algorithm=\"" + SignatureNames.ENVELOPED + "\">";
  private static final String FILTER =
      "Algorithm=\"http://www.w3.org/2002/06/xmldsig-filter2\"><f:XPath Filter=\"%s\""
          + " xmlns:f=\"http://www.w3.org/2002/06/xmldsig-filter2\" xmlns:dsig=\"%s\">%s</f:XPath>";

  @Test
  void theFilterThatSubtractsEverySignatureIsAcceptedWithAnyPrefix() {
    assertThat(
            validate(filtered("subtract", SignatureNames.DS, "/descendant::dsig:Signature"))
                .findings())
        .as("the digest is that of the same scope; only the signature value cannot fit")
        .extracting(Finding::ruleId)
        .containsExactly("SG-13");
  }

  @Test
  void aPrefixBoundToAnotherNamespaceIsRefused() {
    assertRefused(filtered("subtract", "urn:other", "/descendant::dsig:Signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/descendant::dsig:Signature|//*",
        "/descendant::Signature",
        "/descendant::dsig:Signature[1]",
        "/descendant::unbound:Signature",
        "//dsig:Signature/..",
        ""
      })
  void anyOtherPathIsRefused(String path) {
    assertRefused(filtered("subtract", SignatureNames.DS, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intersect", "union", ""})
  void anyOtherFilterIsRefused(String filter) {
    assertRefused(filtered(filter, SignatureNames.DS, "/descendant::dsig:Signature"));
  }

  @Test
  void aSignatureThatWouldCoverItselfIsRefused() {
    assertThat(
            validate(replaced("Algorithm=\"" + SignatureNames.EXCLUSIVE_C14N + "\">")).findings())
        .extracting(Finding::ruleId)
        .containsExactly("SG-09");
  }

  private static void assertRefused(String document) {
    assertThat(validate(document).findings()).extracting(Finding::ruleId).containsExactly("SG-07");
  }

  private static String filtered(String filter, String namespace, String path) {
    return replaced(FILTER.formatted(filter, namespace, path));
  }

  private static String replaced(String transform) {
    assertThat(SEALED).containsOnlyOnce(ENVELOPED);
    return SEALED.replace(ENVELOPED, transform);
  }
}
