// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.cms.CmsRule.CONTENT;
import static org.crossborder.validation.signature.cms.CmsRule.ENCODING;
import static org.crossborder.validation.signature.cms.CmsRule.ONE_CONTENT;
import static org.crossborder.validation.signature.cms.CmsRule.SIGNED_DATA;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;

/**
 * Validates CAdES signatures (EN 319 122-1; EN 319 102-1, clauses 5.3, 5.5 and 5.6); thread-safe.
 * Each signer is judged by itself. Whether a certificate may be relied on is not decided here.
 */
public final class CmsSignatureValidation {
  private static final int MAXIMUM_SIGNERS = 10;

  /** The content of attached signed data; empty if there is none, or it is no signed data. */
  public Optional<byte[]> attachedContent(byte[] cms) {
    return CmsEncoding.read(cms, false).flatMap(CmsSignatureValidation::content);
  }

  /** Each signer of attached signed data. */
  public List<ValidatedSignature> validateAttached(
      byte[] cms, Instant provedBy, TimestampTrust trust) {
    SignedScope scope = new SignedScope(true, List.of(CmsRule.says("scope.attached")));
    Optional<CMSSignedData> data = CmsEncoding.read(cms, false);
    if (data.isEmpty()) {
      return unread(ENCODING.broken("unreadable"));
    }
    return content(data.get())
        .map(
            content ->
                signers(
                    data.get(),
                    content,
                    new CmsProfile("CAdES", scope, null, Surroundings.NONE, provedBy, trust)))
        .orElseGet(() -> unread(CONTENT.broken("none")));
  }

  /** Each signer of signed data that stands beside its content. */
  public List<ValidatedSignature> validateDetached(
      byte[] cms, byte[] content, SignedScope scope, Instant provedBy, TimestampTrust trust) {
    return validateDetached(cms, content, scope, Surroundings.NONE, provedBy, trust);
  }

  /** The same where time-stamps and validation data stand around the signature. */
  public List<ValidatedSignature> validateDetached(
      byte[] cms,
      byte[] content,
      SignedScope scope,
      Surroundings surroundings,
      Instant provedBy,
      TimestampTrust trust) {
    return validateDetached(
        cms, false, content, new CmsProfile("CAdES", scope, null, surroundings, provedBy, trust));
  }

  /**
   * Each signer of the signed data in a PDF's signature (EN 319 142-1, clause 4.1).
   *
   * @param claimed the time of signing that the signature dictionary states, or null
   */
  public List<ValidatedSignature> validatePades(
      byte[] contents,
      byte[] signed,
      SignedScope scope,
      @Nullable Instant claimed,
      Surroundings surroundings,
      Instant provedBy,
      TimestampTrust trust) {
    return validateDetached(
        contents,
        true,
        signed,
        new CmsProfile("PAdES", scope, claimed, surroundings, provedBy, trust));
  }

  private static List<ValidatedSignature> validateDetached(
      byte[] cms, boolean paddingAllowed, byte[] content, CmsProfile profile) {
    Optional<CMSSignedData> data = CmsEncoding.read(cms, paddingAllowed);
    if (data.isEmpty()) {
      return unread(ENCODING.broken("unreadable"));
    }
    return data.get().getSignedContent() == null
        ? signers(data.get(), content, profile)
        : unread(ONE_CONTENT.broken("both"));
  }

  private static List<ValidatedSignature> signers(
      CMSSignedData data, byte[] content, CmsProfile profile) {
    Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
    if (!PKCSObjectIdentifiers.data.getId().equals(data.getSignedContentTypeOID())) {
      return unread(SIGNED_DATA.broken("type", data.getSignedContentTypeOID()));
    }
    if (signers.isEmpty() || signers.size() > MAXIMUM_SIGNERS) {
      return unread(SIGNED_DATA.broken("signers", signers.size(), MAXIMUM_SIGNERS));
    }
    return signers.stream()
        .map(info -> profile.validate(CmsSigner.of(info, data, content)))
        .toList();
  }

  private static Optional<byte[]> content(CMSSignedData data) {
    return data.getSignedContent() != null
            && data.getSignedContent().getContent() instanceof byte[] c
        ? Optional.of(c)
        : Optional.empty();
  }

  private static List<ValidatedSignature> unread(SignatureRefusal refusal) {
    return List.of(
        ValidatedSignature.unread(
            refusal.indication(), refusal.subIndication(), List.of(refusal.finding())));
  }
}
