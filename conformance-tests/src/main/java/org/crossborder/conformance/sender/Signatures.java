// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.WSSE;
import static org.crossborder.conformance.sender.MessageCheck.must;
import static org.crossborder.conformance.sender.MessageCheck.should;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.ConformanceModule;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is signed, how, and by whom (eDelivery AS4 1.15, 3.2.6.2.1; 2.0 likewise). */
final class Signatures {
  private Signatures() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        must(
            "signed",
            "SND-SEC-01",
            "The message has one signature",
            (message, pmode) ->
                Faults.unless(
                    signatures(message).size() == 1, "Signatures: " + signatures(message).size()),
            "Sign every message."),
        must(
            "signature-holds",
            "SND-SEC-02",
            "The signature holds, and is that of a registered certificate",
            (message, pmode) -> Faults.unless(message.unsigned().isEmpty(), message.unsigned()),
            "Sign what is sent, with the key whose certificate the partner has."),
        must(
            "header-signed",
            "SND-SEC-03",
            "eb:Messaging is under the signature",
            (message, pmode) -> uncovered(message, "eb:Messaging", Envelope::messaging),
            "Sign eb:Messaging, whole, by its wsu:Id."),
        must(
            "body-signed",
            "SND-SEC-04",
            "The SOAP Body is under the signature",
            (message, pmode) -> uncovered(message, "The Body", Envelope::body),
            "Sign the empty Body too."),
        must(
            "payloads-signed",
            "SND-SEC-05",
            "Every payload is under the signature",
            (message, pmode) -> unsignedPayloads(message),
            "Sign each part by its cid."),
        must(
            "attachment-transform",
            "SND-SEC-06",
            "Payloads are signed by their content alone",
            (message, pmode) -> transforms(message),
            "Use Attachment-Content-Signature-Transform."),
        must(
            "signature-algorithm",
            "SND-SEC-07",
            "The signature's algorithm is the profile's",
            (message, pmode) ->
                Faults.unlessEqual(
                    "SignatureMethod",
                    pmode.profile().signature(),
                    algorithm(message, "SignatureMethod")),
            "Use the algorithm that the profile prescribes."),
        must(
            "digest-algorithm",
            "SND-SEC-08",
            "Every digest is SHA-256",
            (message, pmode) -> digests(message),
            "Use SHA-256 in each reference."),
        must(
            "canonicalization",
            "SND-SEC-09",
            "The signature is over Exclusive XML Canonicalization",
            (message, pmode) ->
                Faults.unlessEqual(
                    "CanonicalizationMethod",
                    Algorithms.EXCLUSIVE,
                    algorithm(message, "CanonicalizationMethod")),
            "Use Exclusive XML Canonicalization without comments."),
        should(
            "token-sent",
            "SND-SEC-10",
            "The signer's certificate is sent along, in the form of the profile",
            (message, pmode) -> token(message, pmode.profile()),
            "Refer to a BinarySecurityToken: X509v3, or X509PKIPathv1 under 2.0."));
  }

  private static List<Element> signatures(Observation message) {
    return SignatureVerifier.signatures(Objects.requireNonNull(message.envelope()));
  }

  private static List<Element> references(Observation message) {
    return signatures(message).stream()
        .flatMap(signature -> Elements.all(signature, DS, "Reference").stream())
        .toList();
  }

  private static boolean covers(Observation message, String uri) {
    return references(message).stream().anyMatch(r -> uri.equals(r.getAttribute("URI")));
  }

  private static List<String> uncovered(
      Observation message, String name, Function<Document, Optional<Element>> part) {
    return Faults.unless(
        part.apply(Objects.requireNonNull(message.envelope()))
            .filter(element -> !Envelope.id(element).isEmpty())
            .filter(element -> covers(message, "#" + Envelope.id(element)))
            .isPresent(),
        name + " is not signed");
  }

  private static List<String> unsignedPayloads(Observation message) {
    return message.travelled().stream()
        .map(part -> "cid:" + part.contentId())
        .filter(cid -> !covers(message, cid))
        .map(cid -> cid + " is not signed")
        .toList();
  }

  private static List<String> transforms(Observation message) {
    List<String> faults = new ArrayList<>();
    for (Element reference : references(message)) {
      if (reference.getAttribute("URI").startsWith("cid:")) {
        List<String> said =
            Elements.all(reference, DS, "Transform").stream()
                .map(transform -> transform.getAttribute("Algorithm"))
                .toList();
        faults.addAll(
            Faults.unless(
                said.equals(List.of(Algorithms.ATTACHMENT_SIGNATURE)), "Transforms are " + said));
      }
    }
    return faults;
  }

  private static List<String> digests(Observation message) {
    return references(message).stream()
        .map(reference -> Elements.child(reference, DS, "DigestMethod"))
        .map(method -> method.map(element -> element.getAttribute("Algorithm")).orElse(""))
        .filter(algorithm -> !algorithm.equals(Algorithms.SHA256))
        .map(algorithm -> "DigestMethod is " + algorithm)
        .toList();
  }

  private static String algorithm(Observation message, String method) {
    return signatures(message).stream()
        .flatMap(signature -> Elements.all(signature, DS, method).stream())
        .map(element -> element.getAttribute("Algorithm"))
        .findFirst()
        .orElse("");
  }

  private static List<String> token(Observation message, Profile profile) {
    String form = profile == Profile.V1_15 ? Algorithms.X509_V3 : Algorithms.PKI_PATH;
    return Faults.unless(
        Envelope.security(Objects.requireNonNull(message.envelope())).stream()
            .flatMap(security -> Elements.children(security, WSSE, "BinarySecurityToken").stream())
            .anyMatch(token -> form.equals(token.getAttribute("ValueType"))),
        "There is no BinarySecurityToken of the form " + form);
  }
}
