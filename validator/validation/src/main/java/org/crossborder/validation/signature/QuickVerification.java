// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.ENVELOPED;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.infoset.ExclusiveCanonicalization;
import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.infoset.NodeKind;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.XmlTree;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Verifies the plainest of signatures, which most are: of this document, canonicalized exclusively,
 * less the signature itself. It only ever says that a signature is in order: its digests are those
 * of what the infoset says, so nothing else can be. Of any other, and of any that is not in order,
 * Santuario speaks (decision 80).
 */
final class QuickVerification {
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final Set<String> DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512");
  private static final int SHORTEST_RSA = 2_048;

  private final SignatureElements elements;
  private final XmlTree tree;
  private final Infoset infoset;

  private QuickVerification(SignatureElements elements) {
    this.elements = elements;
    this.tree = elements.tree();
    this.infoset = tree.infoset();
  }

  /** Whether digests and value are surely in order. */
  static boolean passes(SignatureElements elements, PublicKey key) {
    QuickVerification verification = new QuickVerification(elements);
    try {
      return verification.isPlain() && verification.matches() && verification.verifies(key);
    } catch (GeneralSecurityException notToday) {
      return false;
    }
  }

  private boolean isPlain() {
    for (int node = 1; node < infoset.size(); node++) {
      if (infoset.kind(node) == NodeKind.INSTRUCTION) {
        return false;
      }
    }
    return elements.canonicalization().equals(EXCLUSIVE)
        && method("CanonicalizationMethod").filter(QuickVerification::isEmpty).isPresent()
        && method("SignatureMethod").filter(QuickVerification::isEmpty).isPresent();
  }

  private Optional<Element> method(String name) {
    return Optional.ofNullable(elements.signedInfo())
        .flatMap(info -> Children.first(info, DS, name));
  }

  private static boolean isEmpty(Element element) {
    return Children.of(element).isEmpty();
  }

  private boolean matches() throws GeneralSecurityException {
    for (SignatureReference reference : elements.references()) {
      if (!matches(reference)) {
        return false;
      }
    }
    return !elements.references().isEmpty();
  }

  private boolean matches(SignatureReference reference) throws GeneralSecurityException {
    Optional<String> digest = AlgorithmPolicy.digestName(reference.digestAlgorithm());
    Optional<Element> value = Children.only(reference.element(), DS, "DigestValue");
    byte @Nullable [] octets = octets(reference);
    return digest.filter(DIGESTS::contains).isPresent()
        && value.isPresent()
        && octets != null
        && MessageDigest.isEqual(
            Base64Text.of(value.get()), MessageDigest.getInstance(digest.get()).digest(octets));
  }

  /** What a reference is the digest of; null if that is not plain. */
  private byte @Nullable [] octets(SignatureReference reference) {
    List<String> transforms =
        reference.transforms().stream().map(QuickVerification::algorithm).toList();
    if (transforms.equals(List.of(EXCLUSIVE))) {
      Element target = target(reference);
      return target == null ? null : ExclusiveCanonicalization.of(infoset, tree.node(target));
    }
    if (transforms.equals(List.of(ENVELOPED, EXCLUSIVE)) && isToDocument(reference)) {
      return ExclusiveCanonicalization.without(
          infoset, infoset.root(), tree.node(elements.signature()));
    }
    return null;
  }

  /** Empty if the transform has parameters. */
  private static String algorithm(Element transform) {
    return Children.is(transform, DS, "Transform") && isEmpty(transform)
        ? transform.getAttributeNS(null, "Algorithm")
        : "";
  }

  private boolean isToDocument(SignatureReference reference) {
    return "".equals(reference.uri()) || hasId(tree.root(), reference.target());
  }

  /** The signature's own part that a reference points to; ids were found to be unique. */
  private @Nullable Element target(SignatureReference reference) {
    Element properties = elements.signedProperties();
    if (properties != null && hasId(properties, reference.target())) {
      return properties;
    }
    Element keyInfo = elements.keyInfo();
    return keyInfo != null && hasId(keyInfo, reference.target()) ? keyInfo : null;
  }

  private static boolean hasId(Element element, String id) {
    return !id.isEmpty() && id.equals(element.getAttributeNS(null, "Id"));
  }

  private boolean verifies(PublicKey key) throws GeneralSecurityException {
    Optional<PlainAlgorithm> algorithm = PlainAlgorithm.of(elements.signatureAlgorithm());
    Element signedInfo = elements.signedInfo();
    Optional<Element> value = Children.only(elements.signature(), DS, "SignatureValue");
    if (algorithm.isEmpty() || signedInfo == null || value.isEmpty() || isShort(key)) {
      return false;
    }
    Signature verifier = algorithm.get().verifier();
    verifier.initVerify(key);
    verifier.update(ExclusiveCanonicalization.of(infoset, tree.node(signedInfo)));
    return verifier.verify(Base64Text.of(value.get()));
  }

  /** Of short keys, Santuario speaks. */
  private static boolean isShort(PublicKey key) {
    return key instanceof RSAPublicKey rsa
        ? rsa.getModulus().bitLength() < SHORTEST_RSA
        : !(key instanceof ECPublicKey);
  }
}
