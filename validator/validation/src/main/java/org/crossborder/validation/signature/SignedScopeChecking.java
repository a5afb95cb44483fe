// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.ENVELOPED;
import static org.crossborder.validation.signature.SignatureNames.XPATH_FILTER_2;
import static org.crossborder.validation.signature.SignatureRule.SAME_DOCUMENT;
import static org.crossborder.validation.signature.SignatureRule.SIGNED_PROPERTIES;
import static org.crossborder.validation.signature.SignatureRule.TRANSFORMS;
import static org.crossborder.validation.signature.SignatureRule.WHOLE_DOCUMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.language.Text;
import org.w3c.dom.Element;

/**
 * Works out what the references cover, before anything is computed. A scope is accepted only if it
 * is provably the whole document less the signature itself (enveloped-signature), or less every
 * signature (the XPath Filter 2 that subtracts each ds:Signature, which other producers write);
 * then each of them has to be sound (decision 44).
 */
final class SignedScopeChecking {
  static final Set<String> CANONICALIZATIONS =
      Set.of(
          "http://www.w3.org/2001/10/xml-exc-c14n#",
          "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
          "http://www.w3.org/2006/12/xml-c14n11",
          "http://www.w3.org/2006/12/xml-c14n11#WithComments");
  private static final Pattern EVERY_SIGNATURE =
      Pattern.compile("/descendant::([\\w.-]+):Signature");
  private static final int MAXIMUM_TRANSFORMS = 4;

  private SignedScopeChecking() {}

  static List<Refusal> check(SignatureElements elements) {
    List<Refusal> refusals = new ArrayList<>(checkMethods(elements));
    checkCoverage(elements, refusals);
    return refusals;
  }

  /** What speaks against how it is referred and canonicalized, whatever is covered. */
  static List<Refusal> checkMethods(SignatureElements elements) {
    List<Refusal> refusals = new ArrayList<>();
    if (!CANONICALIZATIONS.contains(elements.canonicalization())) {
      refusals.add(elements.broken(TRANSFORMS, "canonicalization", elements.canonicalization()));
    }
    if (elements.propertyReferences().size() != 1) {
      refusals.add(
          elements.broken(SIGNED_PROPERTIES, "count", elements.propertyReferences().size()));
    }
    for (SignatureReference reference : elements.references()) {
      checkReference(elements, reference, refusals);
    }
    return refusals;
  }

  /** What the references cover, for the report. */
  static SignedScope describe(SignatureElements elements) {
    List<Text> parts = new ArrayList<>();
    for (SignatureReference reference : elements.references()) {
      if (elements.documentReferences().contains(reference)) {
        parts.add(SignatureText.of("scope.document", elements.tree().root().getNodeName()));
      } else if (elements.propertyReferences().contains(reference)) {
        parts.add(SignatureText.of("scope.properties"));
      } else {
        parts.add(SignatureText.of("scope.key-info"));
      }
    }
    return new SignedScope(true, parts);
  }

  private static void checkReference(
      SignatureElements elements, SignatureReference reference, List<Refusal> refusals) {
    String uri = reference.uri();
    if (uri == null || !(uri.isEmpty() || uri.startsWith("#")) || uri.startsWith("#xpointer")) {
      refusals.add(
          SAME_DOCUMENT.broken(
              elements.tree().locate(reference.element()),
              uri == null ? "none" : "elsewhere",
              uri == null ? "" : uri));
    }
    boolean toDocument = elements.documentReferences().contains(reference);
    for (Element transform : reference.transforms()) {
      if (!isCanonicalization(transform) && !(toDocument && removesSignature(transform))) {
        refusals.add(
            TRANSFORMS.broken(
                elements.tree().locate(transform), "transform", algorithm(transform)));
      }
    }
    if (reference.transforms().size() > MAXIMUM_TRANSFORMS) {
      refusals.add(TRANSFORMS.broken(elements.tree().locate(reference.element()), "many"));
    }
  }

  private static void checkCoverage(SignatureElements elements, List<Refusal> refusals) {
    List<SignatureReference> references = elements.documentReferences();
    if (references.size() != 1) {
      refusals.add(elements.broken(WHOLE_DOCUMENT, "count", references.size()));
      return;
    }
    SignatureReference reference = references.get(0);
    if (!coversRoot(elements, reference)) {
      refusals.add(
          elements.broken(WHOLE_DOCUMENT, "part", Objects.requireNonNullElse(reference.uri(), "")));
    } else if (reference.transforms().stream().allMatch(SignedScopeChecking::isCanonicalization)) {
      refusals.add(elements.broken(WHOLE_DOCUMENT, "itself"));
    }
  }

  private static boolean coversRoot(SignatureElements elements, SignatureReference reference) {
    if ("".equals(reference.uri())) {
      return true;
    }
    Element root = elements.tree().root();
    return !reference.target().isEmpty()
        && List.of("Id", "ID", "id").stream()
            .anyMatch(name -> reference.target().equals(root.getAttributeNS(null, name)));
  }

  static boolean isCanonicalization(Element transform) {
    return isCanonicalization(algorithm(transform));
  }

  /** Whether an algorithm is one of the six canonicalizations of XML-DSig. */
  static boolean isCanonicalization(String algorithm) {
    return CANONICALIZATIONS.contains(algorithm);
  }

  private static boolean removesSignature(Element transform) {
    return ENVELOPED.equals(algorithm(transform)) || subtractsSignatures(transform);
  }

  private static boolean subtractsSignatures(Element transform) {
    List<Element> filters = Children.of(transform);
    if (!XPATH_FILTER_2.equals(algorithm(transform)) || filters.size() != 1) {
      return false;
    }
    Element filter = filters.get(0);
    Matcher path = EVERY_SIGNATURE.matcher(filter.getTextContent().strip());
    return Children.is(filter, XPATH_FILTER_2, "XPath")
        && "subtract".equals(filter.getAttributeNS(null, "Filter"))
        && path.matches()
        && DS.equals(filter.lookupNamespaceURI(path.group(1)));
  }

  private static String algorithm(Element transform) {
    return transform.getAttributeNS(null, "Algorithm");
  }
}
