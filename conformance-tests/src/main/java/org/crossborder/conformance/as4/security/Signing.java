// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.pki.Credential;

/**
 * How a message is signed. What the profile prescribes, or less.
 *
 * @param signature the ds:SignatureMethod that is used and said
 * @param digest the ds:DigestMethod that is used and said
 * @param covers which URIs of the profile's references are signed
 * @param seen the payloads as they are digested
 */
public record Signing(
    Profile profile,
    Credential signer,
    TokenForm token,
    String signature,
    String digest,
    Predicate<String> covers,
    UnaryOperator<List<MimePart>> seen) {

  /** As the profile prescribes. */
  public static Signing of(Profile profile, Credential signer) {
    TokenForm token = profile == Profile.V1_15 ? TokenForm.X509_V3 : TokenForm.PKI_PATH;
    return new Signing(
        profile,
        signer,
        token,
        profile.signature(),
        Algorithms.SHA256,
        uri -> true,
        UnaryOperator.identity());
  }

  /** By another. */
  public Signing by(Credential other) {
    return new Signing(profile, other, token, signature, digest, covers, seen);
  }

  /** With another reference to the certificate. */
  public Signing naming(TokenForm form) {
    return new Signing(profile, signer, form, signature, digest, covers, seen);
  }

  /** With other algorithms. */
  public Signing with(String otherSignature, String otherDigest) {
    return new Signing(profile, signer, token, otherSignature, otherDigest, covers, seen);
  }

  /** Over some references only. */
  public Signing covering(Predicate<String> some) {
    return new Signing(profile, signer, token, signature, digest, some, seen);
  }

  /** Over payloads that are not those that are sent. */
  public Signing seeing(UnaryOperator<List<MimePart>> others) {
    return new Signing(profile, signer, token, signature, digest, covers, others);
  }
}
