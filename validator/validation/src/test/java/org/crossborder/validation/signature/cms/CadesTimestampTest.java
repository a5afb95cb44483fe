// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.junit.jupiter.api.Test;

/** A time-stamp of the signature value makes CAdES-T of CAdES-B, if it is trusted and fits. */
class CadesTimestampTest {
  private static final Instant STAMPED = Examples.NOW.plusSeconds(60);
  private static final Instant LATER = Examples.NOW.plusSeconds(86_400);
  private static final TimestampAuthority AUTHORITY =
      TimestampAuthority.until(Instant.parse("2028-12-31T00:00:00Z"));
  private static final byte[] SIGNED = new CmsForge().sign("content".getBytes(UTF_8));

  @Test
  void aTrustedTimestampProvesWhenTheSignatureExisted() throws Exception {
    ValidatedSignature signature = validate(stamped(value()), AUTHORITY.trustedAt(LATER));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.formatAndLevel()).isEqualTo("CAdES-T");
    assertThat(signature.provedByTimestamp()).isPresent();
    assertThat(signature.bestSignatureTime()).isBefore(LATER);
    assertThat(signature.notEvaluated()).isEmpty();
  }

  @Test
  void anUntrustedOneProvesNothing() throws Exception {
    ValidatedSignature signature = validate(stamped(value()), TimestampTrust.NONE);
    assertThat(signature.formatAndLevel()).isEqualTo("CAdES-B");
    assertThat(signature.bestSignatureTime()).isEqualTo(LATER);
    assertThat(signature.findings()).hasSize(1);
  }

  @Test
  void oneOfSomethingElseProvesNothing() throws Exception {
    ValidatedSignature signature =
        validate(stamped("other".getBytes(UTF_8)), AUTHORITY.trustedAt(LATER));
    assertThat(signature.formatAndLevel()).isEqualTo("CAdES-B");
    assertThat(signature.provedByTimestamp()).isEmpty();
    assertThat(signature.findings()).hasSize(1);
  }

  private static ValidatedSignature validate(byte[] cms, TimestampTrust trust) {
    return new CmsSignatureValidation().validateAttached(cms, LATER, trust).get(0);
  }

  private static SignerInformation signer() throws CMSException {
    return new CMSSignedData(SIGNED).getSignerInfos().getSigners().iterator().next();
  }

  private static byte[] value() throws CMSException {
    return signer().getSignature();
  }

  private static byte[] stamped(byte[] message)
      throws CMSException, IOException, InterruptedException {
    byte[] token = AUTHORITY.at(STAMPED).timestamp(message);
    ASN1EncodableVector unsigned = new ASN1EncodableVector();
    unsigned.add(
        CmsForge.attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            ASN1Primitive.fromByteArray(token)));
    SignerInformation stamped =
        SignerInformation.replaceUnsignedAttributes(signer(), new AttributeTable(unsigned));
    return CMSSignedData.replaceSigners(
            new CMSSignedData(SIGNED), new SignerInformationStore(List.of(stamped)))
        .getEncoded();
  }
}
