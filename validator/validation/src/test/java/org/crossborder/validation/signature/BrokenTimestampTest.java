// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;
import static org.crossborder.validation.signature.StampedDocuments.raise;
import static org.crossborder.validation.signature.StampedDocuments.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.crossborder.validation.Examples;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A time-stamp with any defect proves nothing, is told by its own rule, and fails nothing alone.
 */
class BrokenTimestampTest {
  private static final Instant NOW = STAMPED.plus(Duration.ofHours(1));
  private static final Instant LONG_AFTER = Instant.parse("2028-12-31T12:00:00Z");
  private static final Pattern TOKEN =
      Pattern.compile("(<xades:EncapsulatedTimeStamp>)([^<]+)(</xades:EncapsulatedTimeStamp>)");
  private static final Instant FAR = Instant.parse("2036-01-01T00:00:00Z");
  private static final TimestampAuthority UNMARKED = TimestampAuthority.create(FAR, null, true);
  private static final TimestampAuthority NOT_CRITICAL =
      TimestampAuthority.create(FAR, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping), false);
  private static final TimestampAuthority FOR_MORE =
      TimestampAuthority.create(
          FAR,
          new ExtendedKeyUsage(
              new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning}),
          true);

  private static final String AT_T = new String(raise(BaselineLevel.T), UTF_8);

  static Stream<Arguments> broken() {
    return Stream.of(
        broken("no base64", "SG-16", token(AT_T, "§§§"), trusting(NOW), NOW),
        broken("truncated", "SG-16", token(AT_T, truncated()), trusting(NOW), NOW),
        broken("followed by more", "SG-16", token(AT_T, extended()), trusting(NOW), NOW),
        broken("that says itself what it covers", "SG-16", explicit(), trusting(NOW), NOW),
        broken("of another signature", "SG-17", ofAnother(), trusting(NOW), NOW),
        broken("with an altered value", "SG-19", token(AT_T, alteredValue()), trusting(NOW), NOW),
        broken("by one without the purpose", "SG-20", by(UNMARKED), trusting(UNMARKED), NOW),
        broken("of an uncritical purpose", "SG-20", by(NOT_CRITICAL), trusting(NOT_CRITICAL), NOW),
        broken("by one for more purposes", "SG-20", by(FOR_MORE), trusting(FOR_MORE), NOW),
        broken("from the future", "SG-21", AT_T, trusting(NOW), STAMPED.minusSeconds(350)),
        broken("before its certificate", "SG-21", at("2025-12-31T00:00:00Z"), trusting(NOW), NOW),
        broken("by nobody trusted", "SG-23", AT_T, trust(List.of(NEXT), NOW), NOW),
        broken("by an expired authority", "SG-24", AT_T, trusting(LONG_AFTER), LONG_AFTER),
        broken("of unknown status", "SG-25", AT_T, silent(), NOW),
        broken("of stale status", "SG-25", AT_T, trusting(STAMPED), NOW.plus(Duration.ofDays(9))),
        broken("by a revoked authority", "SG-26", AT_T, revoked(CRLReason.keyCompromise), NOW));
  }

  @ParameterizedTest(name = "a time-stamp {0}")
  @MethodSource("broken")
  void provesNothing(String name, String rule, String document, TimestampTrust trust, Instant now) {
    ValidatedSignature signature =
        new BasicSignatureValidation().validate(document.getBytes(UTF_8), now, trust);
    assertThat(signature.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo(rule);
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            });
    assertThat(signature.passed()).as("the signature itself is sound").isTrue();
    assertThat(signature.level()).isEqualTo(BaselineLevel.B);
    assertThat(signature.provedByTimestamp()).isEmpty();
    assertThat(signature.bestSignatureTime()).isEqualTo(now);
    assertThat(signature.timestamps())
        .singleElement()
        .satisfies(timestamp -> assertThat(timestamp.ruleId()).isEqualTo(rule));
  }

  /** RFC 3161, section 4: closed without its key being lost. */
  @Test
  void aTimestampFromBeforeItsAuthorityClosedStands() {
    ValidatedSignature signature =
        new BasicSignatureValidation()
            .validate(AT_T.getBytes(UTF_8), NOW, revoked(CRLReason.cessationOfOperation));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(BaselineLevel.T);
  }

  @Test
  void whatAnArchiveTimestampCoversCannotBeExchanged() {
    String archived = new String(raise(BaselineLevel.LTA), UTF_8);
    String foreign =
        Base64.getEncoder().encodeToString(StampedDocuments.NEXT.revocationList(STAMPED));
    String altered =
        archived.replaceFirst(
            "<xades:EncapsulatedCRLValue>[^<]+",
            "<xades:EncapsulatedCRLValue>" + Matcher.quoteReplacement(foreign));
    assertThat(altered).isNotEqualTo(archived);
    ValidatedSignature signature =
        new BasicSignatureValidation().validate(altered.getBytes(UTF_8), NOW, trusting(NOW));
    assertThat(signature.findings()).extracting(Finding::ruleId).containsExactly("SG-17", "SG-31");
    assertThat(signature.level())
        .as("nothing says now that it was not revoked")
        .isEqualTo(BaselineLevel.T);
  }

  @Test
  void timesInTheWrongOrderFailTheSignature() {
    byte[] stamped = raise(SEALED.getBytes(UTF_8), BaselineLevel.T, AUTHORITY.at(NOW), none());
    byte[] archived =
        raise(stamped, BaselineLevel.LTA, AUTHORITY.at(STAMPED), StampedDocuments.data(STAMPED));
    ValidatedSignature signature =
        new BasicSignatureValidation().validate(archived, NOW, trusting(NOW));
    assertThat(signature.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(signature.subIndication()).isEqualTo(SubIndication.TIMESTAMP_ORDER_FAILURE);
    assertThat(signature.findings()).extracting(Finding::ruleId).containsExactly("SG-27");
  }

  @Test
  void aSigningTimeAfterTheTimestampIsNotBelieved() {
    Instant before = Examples.NOW.minus(Duration.ofHours(1));
    ValidatedSignature signature =
        new BasicSignatureValidation()
            .validate(
                raise(SEALED.getBytes(UTF_8), BaselineLevel.T, AUTHORITY.at(before), none()),
                NOW,
                trusting(NOW));
    assertThat(signature.findings()).extracting(Finding::ruleId).containsExactly("SG-15");
  }

  private static Arguments broken(
      String name, String rule, String document, TimestampTrust trust, Instant now) {
    return Arguments.of(name, rule, document, trust, now);
  }

  private static TimestampTrust trusting(Instant now) {
    return AUTHORITY.trustedAt(now);
  }

  private static TimestampTrust trusting(TimestampAuthority authority) {
    return authority.trustedAt(NOW);
  }

  private static TimestampTrust silent() {
    return TimestampTrust.configured(List.of(AUTHORITY.ca()), List.of());
  }

  private static TimestampTrust revoked(int reason) {
    return TimestampTrust.configured(
        List.of(AUTHORITY.ca()),
        List.of(AUTHORITY.revocationList(NOW, STAMPED.plusSeconds(600), reason)));
  }

  private static ValidationData none() {
    return ValidationData.NONE;
  }

  private static String by(TimestampAuthority authority) {
    return stamped(authority.at(STAMPED));
  }

  private static String at(String time) {
    return stamped(AUTHORITY.at(Instant.parse(time)));
  }

  private static String stamped(TimestampSource source) {
    return new String(raise(SEALED.getBytes(UTF_8), BaselineLevel.T, source, none()), UTF_8);
  }

  private static String ofAnother() {
    byte[] other =
        new XadesSealer()
            .seal(Examples.bytes("packing-list.xml"), RSA.key(), RSA.chain(), Examples.NOW);
    Matcher matcher =
        TOKEN.matcher(
            new String(raise(other, BaselineLevel.T, AUTHORITY.at(STAMPED), none()), UTF_8));
    assertThat(matcher.find()).isTrue();
    return token(AT_T, matcher.group(2));
  }

  private static String explicit() {
    return AT_T.replace(
        "<xades:EncapsulatedTimeStamp>",
        "<xades:Include URI=\"#x\"></xades:Include><xades:EncapsulatedTimeStamp>");
  }

  private static byte[] token() {
    Matcher matcher = TOKEN.matcher(AT_T);
    assertThat(matcher.find()).isTrue();
    return Base64.getDecoder().decode(matcher.group(2));
  }

  private static String truncated() {
    byte[] der = token();
    return encode(Arrays.copyOf(der, der.length - 1));
  }

  private static String extended() {
    byte[] der = token();
    return encode(Arrays.copyOf(der, der.length + 1));
  }

  /** The last octets are those of the signature value. */
  private static String alteredValue() {
    byte[] der = token();
    der[der.length - 1] ^= 1;
    return encode(der);
  }

  private static String encode(byte[] der) {
    return Base64.getEncoder().encodeToString(der);
  }

  private static String token(String document, String token) {
    return TOKEN.matcher(document).replaceFirst("$1" + Matcher.quoteReplacement(token) + "$3");
  }
}
