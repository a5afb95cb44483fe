// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.seal.AsicE;
import org.crossborder.conformance.seal.Cades;
import org.crossborder.conformance.seal.Pades;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.world.Signer;

/** Documents in CAdES signatures, in ASiC-E containers, and as PDF. */
final class Enclosed {
  private static final String CMS = "application/pkcs7-mime";
  private static final Duration SEALED_AGO = Duration.ofDays(1);

  private Enclosed() {}

  static Inquiry cades(Fixtures f) {
    return Inquiry.about(seal(f).around(f.certificate().bytes())).as(CMS);
  }

  /** The content was altered inside of the signature. */
  static Inquiry alteredCades(Fixtures f) {
    byte[] sealed = seal(f).around(f.certificate().bytes());
    String altered = new String(sealed, StandardCharsets.ISO_8859_1).replace(">12000<", ">12001<");
    return Inquiry.about(altered.getBytes(StandardCharsets.ISO_8859_1)).as(CMS);
  }

  static Inquiry asic(Fixtures f) {
    return Inquiry.about(new AsicE(seal(f)).of(f.certificate().bytes())).as(AsicE.MEDIA_TYPE);
  }

  /** The document was exchanged for another. */
  static Inquiry alteredAsic(Fixtures f) {
    TradeDocument document = f.certificate();
    return Inquiry.about(
            new AsicE(seal(f))
                .holding(document.with(">12000<", ">12001<").bytes(), document.bytes()))
        .as(AsicE.MEDIA_TYPE);
  }

  /** A certificate on a page, sealed as a whole. */
  static Inquiry pades(Fixtures f) {
    return pdf(sealedPage(f));
  }

  /** A digit on the page was altered. */
  static Inquiry alteredPades(Fixtures f) {
    String altered =
        new String(sealedPage(f), StandardCharsets.ISO_8859_1).replace("12000", "12001");
    return pdf(altered.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A revision was written after the seal, in which the page says something else. */
  static Inquiry addedToPades(Fixtures f) {
    return pdf(Pades.revised(sealedPage(f), "Goods of Bangladesh, 92000 kg"));
  }

  private static byte[] sealedPage(Fixtures f) {
    return new Pades(f.world().signer(Signer.BUREAU), f.now().minus(SEALED_AGO))
        .showing("Goods of Bangladesh, 12000 kg");
  }

  private static Inquiry pdf(byte[] file) {
    return Inquiry.about(file).as(Pades.MEDIA_TYPE);
  }

  private static Cades seal(Fixtures f) {
    return new Cades(f.world().signer(Signer.BUREAU), f.now().minus(SEALED_AGO));
  }
}
