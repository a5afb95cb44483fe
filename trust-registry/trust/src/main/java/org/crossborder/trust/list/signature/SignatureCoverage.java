// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;

/**
 * A list's signature covers the whole list without itself, and its signed properties; nothing else
 * (annex B).
 */
final class SignatureCoverage {
  private static final List<String> OF_THE_LIST =
      List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE);
  private static final Set<List<String>> OF_PROPERTIES =
      Set.of(
          List.of(),
          List.of(CanonicalizationMethod.EXCLUSIVE),
          List.of(CanonicalizationMethod.INCLUSIVE));

  private SignatureCoverage() {}

  static void check(XMLSignature signature, String properties) throws SignatureRefusedException {
    List<Reference> references = SignatureMethods.references(signature);
    long list = references.stream().filter(SignatureCoverage::isList).count();
    long signed = references.stream().filter(r -> isProperties(r, properties)).count();
    if (list != 1) {
      throw new SignatureRefusedException("B", "The signature does not cover the list as a whole");
    }
    if (signed != 1) {
      throw new SignatureRefusedException("B", "The signature does not cover its properties");
    }
    if (references.size() != 2) {
      throw new SignatureRefusedException("B", "The signature covers something else besides");
    }
  }

  private static boolean isList(Reference reference) {
    return "".equals(reference.getURI()) && transforms(reference).equals(OF_THE_LIST);
  }

  private static boolean isProperties(Reference reference, String id) {
    return ("#" + id).equals(reference.getURI())
        && SignatureNames.SIGNED_PROPERTIES.equals(reference.getType())
        && OF_PROPERTIES.contains(transforms(reference));
  }

  private static List<String> transforms(Reference reference) {
    return reference.getTransforms().stream().map(Transform::getAlgorithm).toList();
  }
}
