// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static org.crossborder.validation.oracle.Disagreement.Right.BOTH;
import static org.crossborder.validation.oracle.Disagreement.Right.DSS;
import static org.crossborder.validation.oracle.Disagreement.Right.OURS;
import static org.crossborder.validation.oracle.TradeDocument.CERTIFICATE_OF_ORIGIN;

import eu.europa.esig.dss.xades.reference.CanonicalizationTransform;
import eu.europa.esig.dss.xades.reference.DSSTransform;
import eu.europa.esig.dss.xades.reference.EnvelopedSignatureTransform;
import eu.europa.esig.dss.xades.reference.XPath2FilterTransform;
import eu.europa.esig.dss.xades.reference.XPathEnvelopedSignatureTransform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every kind of document that is known to be judged differently by DSS 6.4 and here. */
final class Disagreements {
  private static final Instant MID_2031 = Instant.parse("2031-06-01T00:00:00Z");
  private static final DSSTransform EXCLUSIVE = new CanonicalizationTransform(Variation.EXCLUSIVE);

  private final Hierarchy hierarchy;
  private final Instant now;

  Disagreements(Hierarchy hierarchy, Instant now) {
    this.hierarchy = hierarchy;
    this.now = now;
  }

  List<Disagreement> all() {
    return List.of(
        new Disagreement(
            "a filter keeps one element only, and another element is altered",
            Alteration.ONE_CHARACTER.applyTo(sign(keepingOneElement())),
            now,
            "TOTAL_PASSED [FULL]",
            "TOTAL_FAILED [SG-07]",
            OURS,
            "DSS takes the scope from URI=\"\" alone and reports the full document as signed,"
                + " although the transforms leave a single element of it"),
        new Disagreement(
            "one element is signed by its id, and another is altered",
            Alteration.ONE_CHARACTER.applyTo(signedInPart()),
            now,
            "TOTAL_PASSED [PARTIAL]",
            "TOTAL_FAILED [SG-09]",
            BOTH,
            "DSS judges the signature and leaves its scope to the reader; here a document is"
                + " judged, and it is not signed"),
        new Disagreement(
            "content that no reference covers stands in a ds:Object of the signature",
            Alteration.SMUGGLED_OBJECT.applyTo(sign()),
            now,
            "TOTAL_PASSED [FULL]",
            "TOTAL_FAILED [SG-04]",
            OURS,
            "XML-DSig allows the object, but a reader of the document sees unsigned content in"
                + " a document whose scope DSS calls full"),
        new Disagreement(
            "a ds:Signature without ds:SignedInfo hides content",
            Alteration.FALSE_SIGNATURE.applyTo(sign()),
            now,
            "DSSException",
            "TOTAL_FAILED [SC-01, SG-12]",
            OURS,
            "a hostile document has a verdict; it does not stop the engine"),
        new Disagreement(
            "the enveloped signature is taken out by XPath 1.0",
            sign(Variation.references("", new XPathEnvelopedSignatureTransform(), EXCLUSIVE)),
            now,
            "TOTAL_PASSED [FULL]",
            "TOTAL_FAILED [SG-07]",
            BOTH,
            "the signature is valid; here no expression of the signer's is evaluated, and"
                + " enveloped-signature says the same"),
        new Disagreement(
            "two references to the whole document",
            sign(Variation.twoReferences(new EnvelopedSignatureTransform(), EXCLUSIVE)),
            now,
            "TOTAL_PASSED [FULL, FULL]",
            "TOTAL_FAILED [SG-09]",
            DSS,
            "the second reference harms nobody; here it is refused because a baseline seal has"
                + " no use for it"),
        new Disagreement(
            "the signing time is tomorrow",
            new DssSigner(hierarchy.seal(KeyKind.P_256), now.plus(Duration.ofDays(1)))
                .signInPlace(UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN), 1),
            now,
            "TOTAL_PASSED [FULL]",
            "INDETERMINATE [SG-15]",
            BOTH,
            "EN 319 102-1 leaves the claimed time to a policy: that of DSS ignores it; ours does"
                + " not believe a signer who writes from the future"),
        new Disagreement(
            "RSA with 2048 bits in 2031",
            new DssSigner(hierarchy.seal(KeyKind.RSA_2048), now)
                .signInPlace(UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN), 1),
            MID_2031,
            "TOTAL_PASSED [FULL]",
            "INDETERMINATE [SG-14]",
            OURS,
            "the default policy of DSS only warns of what expires after its own last update;"
                + " here a key that is too short proves nothing. Both have the date of TS 119 312,"
                + " the end of 2028, as AlgorithmDatesIT proves"),
        new Disagreement(
            "the signature is the last child of a UBL document's root",
            new DssSigner(hierarchy.seal(KeyKind.P_256), now).sign(CERTIFICATE_OF_ORIGIN.text()),
            now,
            "TOTAL_PASSED [FULL]",
            "TOTAL_FAILED [SC-01]",
            BOTH,
            "the signature is valid, and the document is no UBL: a signature belongs in an"
                + " extension. DSS knows no schema"),
        new Disagreement(
            "plain XML-DSig, without the properties of XAdES",
            Alteration.WITHOUT_PROPERTIES.applyTo(sign()),
            now,
            "INDETERMINATE [FULL]",
            "TOTAL_FAILED [SG-04]",
            BOTH,
            "without a signed certificate nobody can tell the signer; here that is a failure of"
                + " format, since more data would not help"));
  }

  private String sign(Variation... variations) {
    return new DssSigner(hierarchy.seal(KeyKind.P_256), now)
        .signInPlace(UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN), 1, variations);
  }

  private static Variation keepingOneElement() {
    return Variation.references(
        "", new XPath2FilterTransform("/*/*[local-name()='ID']", "intersect"), EXCLUSIVE);
  }

  private String signedInPart() {
    String part = "<part xmlns=\"urn:example\" Id=\"part\">Tea</part>";
    return new DssSigner(hierarchy.seal(KeyKind.P_256), now)
        .signInPlace(
            UblSignaturePlace.after(part, CERTIFICATE_OF_ORIGIN),
            1,
            Variation.references("#part", EXCLUSIVE));
  }
}
