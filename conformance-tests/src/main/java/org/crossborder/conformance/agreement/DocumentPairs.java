// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.seal.Xades;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.world.Signer;

/** Rules that speak about a document and its signer: A02, A11, D01 to D15, P03. */
final class DocumentPairs {
  private static final String WEIGHT =
      "<cbc:GrossWeightMeasure unitCode=\"KGM\">6480.00</cbc:GrossWeightMeasure>";
  private static final String CONTACT =
      "<cbc:ElectronicMail>export@meghna-knit.example</cbc:ElectronicMail>\n    </cac:Contact>";
  private static final String PERSON =
      "<cac:Person><cbc:FirstName>A</cbc:FirstName><cbc:FamilyName>Person</cbc:FamilyName></cac:Person>";
  private static final String ENDORSED = "  </cac:IssuerEndorsement>";
  private static final String EMBASSY =
      "<cac:EmbassyEndorsement><cac:EndorserParty><cbc:RoleCode>legalisation</cbc:RoleCode>"
          + "<cac:Party><cac:PartyName><cbc:Name>Embassy</cbc:Name></cac:PartyName></cac:Party>"
          + "<cac:SignatoryContact><cbc:Name>Consular Section</cbc:Name></cac:SignatoryContact>"
          + "</cac:EndorserParty></cac:EmbassyEndorsement>";

  private DocumentPairs() {}

  static List<Pair> all() {
    return List.of(
        Pair.of(
            "A02",
            "Only document types that the arrangement lists are recognised",
            "a bill of lading, which no clause lists",
            f -> f.sealed(TradeDocument.billOfLading(f.now()))),
        Pair.of(
            "A11",
            "Nothing is recognised outside the time for which the arrangement holds",
            "a packing list, whose clause has ended",
            f -> f.sealed(TradeDocument.packingList(f.now()))),
        Pair.of(
            "D01",
            "A document has a type that is known, commercial or regulatory",
            "a sealed document of no known type",
            f ->
                f.sealed(new TradeDocument("<verse xmlns=\"urn:example:verse\">of sorts</verse>"))),
        Pair.of(
            "D02",
            "A document is valid against its schema and business rules",
            "a gross weight that is not the sum of the goods items'",
            f -> f.sealed(f.certificate().with(WEIGHT, WEIGHT.replace('6', '9')))),
        Pair.of(
            "D03",
            "Codes are from named lists",
            "a country of transit that no list has",
            f -> f.sealed(f.certificate().with("Code>SG<", "Code>XQ<"))),
        Pair.of(
            "D04",
            "Number, issuer and date of issue are present",
            "a certificate without a date of issue",
            f ->
                f.sealed(
                    new TradeDocument(
                        f.certificate()
                            .xml()
                            .replaceFirst("<cbc:IssueDate>[^<]*</cbc:IssueDate>", "")))),
        Pair.of(
            "D05",
            "Any altered bit of a sealed document is noticed",
            "a certificate altered by one digit after it was sealed",
            f -> altered(f.good(), ">12000<", ">12001<")),
        Pair.of(
            "D06",
            "The signer is bound to the issuer that the document names",
            "Bangladesh's certificate, as if it came from Mongolia",
            f -> f.good().between("MN", "KR")),
        Pair.of(
            "D07",
            "Whoever seals is authorised in the register",
            "a seal under an authority that is not in the register",
            f -> f.sealed(f.certificate(), Signer.UNLISTED)),
        Pair.of(
            "D08",
            "No certificate of the path was revoked",
            "a seal whose certificate was revoked before",
            f -> f.sealed(f.certificate(), Signer.REVOKED)),
        Pair.of(
            "D09",
            "The level of reliability is the one that the clause requires, or higher",
            "a seal of reference level 1, where 3 is required",
            f -> f.sealed(f.certificate(), Signer.LOW_LEVEL)),
        Pair.of(
            "D10",
            "Algorithms are permitted",
            "a seal with SHA-1",
            f ->
                Inquiry.about(
                    f.seal(Signer.BUREAU).using(Xades.ECDSA_SHA1).seal(f.certificate().bytes()))),
        Pair.of(
            "D11",
            "A document declares its format and version",
            "a certificate that does not say its version of UBL",
            f -> f.sealed(f.certificate().with("<cbc:UBLVersionID>2.4</cbc:UBLVersionID>", ""))),
        Pair.of(
            "D12",
            "What was withdrawn is refused",
            "a certificate that says of itself that it was withdrawn",
            f -> f.sealed(f.certificate().with("Code>approved<", "Code>withdrawn<"))),
        Pair.of(
                "D14",
                "A transferable record is no original without evidence of control",
                "a bill of lading to order",
                f -> f.sealed(TradeDocument.billOfLading(f.now())))
            .silentAboutOthers()
            .orUndecided(),
        Pair.of(
                "D15",
                "Personal data are noticed",
                "a certificate that names a natural person",
                f -> f.sealed(f.certificate().with(CONTACT, CONTACT + PERSON)))
            .orUndecided(),
        Pair.of(
            "P03",
            "No legalisation stands on top of a seal",
            "a certificate that an embassy has endorsed as well",
            f -> f.sealed(f.certificate().with(ENDORSED, ENDORSED + EMBASSY))));
  }

  private static Inquiry altered(Inquiry sealed, String place, String instead) {
    String xml = new String(sealed.document(), StandardCharsets.UTF_8);
    return Inquiry.about(new TradeDocument(xml).with(place, instead).bytes());
  }
}
