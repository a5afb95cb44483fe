// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.ebms.ErrorCode.FAILED_AUTHENTICATION;
import static org.crossborder.conformance.as4.ebms.ErrorCode.POLICY_NONCOMPLIANCE;
import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Verifies the one signature of a wsse:Security, and each of its references by itself, so that a
 * report can say which one is broken.
 *
 * @param known who may have signed; no other key is used
 * @param omitted what is not looked at: nothing, except in a mutant peer
 */
public record SignatureVerifier(Profile profile, List<X509Certificate> known, Set<Check> omitted) {
  public SignatureVerifier {
    known = List.copyOf(known);
    omitted = Set.copyOf(omitted);
  }

  /** One that looks at everything. */
  public static SignatureVerifier of(Profile profile, List<X509Certificate> known) {
    return new SignatureVerifier(profile, known, Set.of());
  }

  /**
   * Verifies.
   *
   * @throws Refused EBMS:0103 if there is no signature, or one that the profile does not allow;
   *     EBMS:0101 if it does not hold or is nobody's
   */
  public VerifiedSignature verify(Document envelope, List<MimePart> payloads) throws Refused {
    Element signature = only(envelope);
    Element signedInfo =
        Elements.child(signature, DS, "SignedInfo").orElseThrow(() -> broken("No SignedInfo"));
    if (!omitted.contains(Check.SIGNATURE_METHOD)) {
      requireMethod(signedInfo, "SignatureMethod", profile.signature());
    }
    requireMethod(signedInfo, "CanonicalizationMethod", Algorithms.EXCLUSIVE);
    X509Certificate signer =
        new TokenReference(
                Envelope.security(envelope).orElseThrow(), known, omitted.contains(Check.SIGNER))
            .signer(signature);
    if (!omitted.contains(Check.VALUE)) {
      verifyValue(signature, signedInfo, signer);
    }
    List<Element> references = Elements.children(signedInfo, DS, "Reference");
    for (Element reference : references) {
      new ReferenceDigest(envelope, payloads, omitted).verify(reference);
    }
    return new VerifiedSignature(signer, references);
  }

  /** The signatures in the wsse:Security. */
  public static List<Element> signatures(Document envelope) {
    return Envelope.security(envelope)
        .map(security -> Elements.children(security, DS, "Signature"))
        .orElse(List.of());
  }

  private static Element only(Document envelope) throws Refused {
    List<Element> found = signatures(envelope);
    if (found.size() != 1) {
      throw new Refused(POLICY_NONCOMPLIANCE, "Signatures in wsse:Security: " + found.size());
    }
    return found.get(0);
  }

  private void verifyValue(Element signature, Element signedInfo, X509Certificate signer)
      throws Refused {
    try {
      Signature verifying = Signature.getInstance(jcaName(signedInfo));
      verifying.initVerify(signer.getPublicKey());
      verifying.update(Xml.canonical(signedInfo, prefixes(signedInfo)));
      String value = Elements.text(signature, DS, "SignatureValue");
      if (!verifying.verify(Base64.getMimeDecoder().decode(value))) {
        throw broken("The signature over SignedInfo is not the signer's");
      }
    } catch (GeneralSecurityException | IllegalArgumentException fault) {
      throw broken("The signature cannot be verified: " + fault.getMessage());
    }
  }

  private String jcaName(Element signedInfo) {
    return method(signedInfo, "SignatureMethod").equals(Algorithms.RSA_SHA1)
        ? "SHA1withRSA"
        : profile.jcaSignature();
  }

  private static void requireMethod(Element signedInfo, String name, String prescribed)
      throws Refused {
    String said = method(signedInfo, name);
    if (!said.equals(prescribed)) {
      throw new Refused(POLICY_NONCOMPLIANCE, name + " is " + said + ", not " + prescribed);
    }
  }

  private static String method(Element signedInfo, String name) {
    return Elements.child(signedInfo, DS, name).map(e -> e.getAttribute("Algorithm")).orElse("");
  }

  /** The InclusiveNamespaces PrefixList of a canonicalization inside this element. */
  static String prefixes(Element holder) {
    List<String> lists = new ArrayList<>();
    for (String name : List.of("CanonicalizationMethod", "Transform")) {
      Elements.all(holder, DS, name).stream()
          .filter(e -> name.equals("Transform") == Elements.is(holder, DS, "Reference"))
          .flatMap(e -> Elements.children(e, Algorithms.EXCLUSIVE, "InclusiveNamespaces").stream())
          .forEach(e -> lists.add(e.getAttribute("PrefixList")));
    }
    return String.join(" ", lists);
  }

  static Refused broken(String detail) {
    return new Refused(FAILED_AUTHENTICATION, detail);
  }
}
