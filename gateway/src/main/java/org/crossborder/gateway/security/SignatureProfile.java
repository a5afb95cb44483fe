// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.SignedReference;
import org.w3c.dom.Element;

/**
 * The shape that a ds:Signature must have before anything in it is computed: the profile's
 * algorithms, same-document and cid references only, no Object and so no Manifest, no transform
 * that could run a program or fetch.
 */
final class SignatureProfile {
  private SignatureProfile() {}

  /** Returns the references, in order. */
  static List<SignedReference> check(Element signature, AlgorithmSuite suite)
      throws MessageRefused {
    Element signedInfo = Profile.child(signature, DS, "SignedInfo");
    Profile.requireAlgorithm(
        Profile.child(signedInfo, DS, "CanonicalizationMethod"), Algorithms.CANONICALIZATION);
    Profile.requireAlgorithm(Profile.child(signedInfo, DS, "SignatureMethod"), suite.signature());
    Profile.child(signature, DS, "SignatureValue");
    if (!Dom.children(signature, DS, "Object").isEmpty()) {
      throw Profile.deviation("The signature must not hold ds:Object elements.");
    }
    List<SignedReference> references = Signer.references(signature);
    Set<String> uris = new HashSet<>();
    for (SignedReference reference : references) {
      checkReference(reference);
      if (!uris.add(reference.uri())) {
        throw Profile.deviation("The signature references " + reference.uri() + " twice.");
      }
    }
    return references;
  }

  private static void checkReference(SignedReference reference) throws MessageRefused {
    if (!reference.digestMethod().equals(Algorithms.DIGEST)) {
      throw Profile.deviation(
          "The digest of %s must be SHA-256, and is %s."
              .formatted(reference.uri(), reference.digestMethod()));
    }
    String transform =
        reference.uri().startsWith("cid:")
            ? Algorithms.ATTACHMENT_SIGNATURE_TRANSFORM
            : Algorithms.CANONICALIZATION;
    List<String> transforms =
        reference.transforms().stream().map(SignedReference.Transform::algorithm).toList();
    if (!transforms.equals(List.of(transform))) {
      throw Profile.deviation(
          "The transform of %s must be %s, and is %s."
              .formatted(reference.uri(), transform, transforms));
    }
  }
}
