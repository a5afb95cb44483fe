// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.XENC;
import static org.crossborder.conformance.reference.sending.Defects.attribute;
import static org.crossborder.conformance.reference.sending.Defects.partProperty;
import static org.crossborder.conformance.reference.sending.Defects.signed;
import static org.crossborder.conformance.reference.sending.Defects.text;
import static org.crossborder.conformance.reference.sending.Defects.twice;
import static org.crossborder.conformance.reference.sending.Defects.without;
import static org.crossborder.conformance.reference.sending.Defects.withoutProperty;

import java.time.Duration;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.as4.security.TokenForm;
import org.crossborder.conformance.reference.Clause;

/** Something that the good sender does, and that a mutant leaves undone. */
public enum SendingRule implements Clause {
  SENDS("SND-MSG-01", "keeps what it is given"),
  MIME_TYPE_IS_RELATED(
      "SND-MSG-02",
      "says multipart/mixed",
      Defects.mediaType("multipart/related", "multipart/mixed")),
  ENVELOPE_IS_SOAP12(
      "SND-MSG-02",
      "says that the envelope is SOAP 1.1",
      Defects.mediaType("application/soap+xml", "text/xml")),
  ONE_UNIT("SND-MSG-03", "puts two user messages into one header", Defects.twoUnits()),
  MUST_UNDERSTAND("SND-MSG-04", "leaves out mustUnderstand", Defects.optional()),
  BODY_EMPTY("SND-MSG-05", "puts a document into the Body", Defects.bodyWithContent()),
  MESSAGE_ID_FORM(
      "SND-MSG-06",
      "puts brackets around MessageId",
      (message, pmode, stranger) ->
          text("<" + message.message().messageId() + ">", "MessageInfo", "MessageId")
              .in(message, pmode, stranger)),
  TIMESTAMP_UTC(
      "SND-MSG-07", "writes local time", text("2026-01-01T00:00:00", "MessageInfo", "Timestamp")),
  TIMESTAMP_NOW(
      "SND-MSG-07", "has a clock that is an hour slow", Defects.clock(Duration.ofHours(-1))),
  ONE_SENDER("SND-MSG-08", "has two PartyIds in From", twice("PartyInfo", "From", "PartyId")),
  SENDER_ROLE(
      "SND-MSG-08", "has another Role in From", text("urn:other", "PartyInfo", "From", "Role")),
  ONE_RECEIVER("SND-MSG-09", "has two PartyIds in To", twice("PartyInfo", "To", "PartyId")),
  RECEIVER("SND-MSG-09", "names another in To", text("another", "PartyInfo", "To", "PartyId")),
  SERVICE("SND-MSG-10", "says another Service", text("urn:other", "CollaborationInfo", "Service")),
  ACTION("SND-MSG-11", "says another Action", text("Other", "CollaborationInfo", "Action")),
  AGREEMENT("SND-MSG-12", "leaves out AgreementRef", without("CollaborationInfo", "AgreementRef")),
  CONVERSATION(
      "SND-MSG-13", "leaves out ConversationId", without("CollaborationInfo", "ConversationId")),
  ORIGINAL_SENDER("SND-MSG-14", "leaves out originalSender", withoutProperty("originalSender")),
  FINAL_RECIPIENT("SND-MSG-14", "leaves out finalRecipient", withoutProperty("finalRecipient")),
  TRACKING("SND-MSG-15", "leaves out trackingIdentifier", withoutProperty("trackingIdentifier")),
  PAYLOADS_INSIDE(
      "SND-MSG-16",
      "refers to a payload on a web site",
      Defects.elsewhere("https://documents.example/1")),
  PAYLOADS_ANNOUNCED("SND-MSG-17", "announces no payload", Defects.unannounced()),
  COMPRESSED("SND-CMP-01", "does not compress", Defects.uncompressed()),
  GZIP_WHOLE("SND-CMP-02", "ends the compressed stream too early", Defects.cutGzip()),
  MIME_TYPE("SND-CMP-03", "leaves out MimeType", partProperty(PartInfo.MIME_TYPE, "")),
  CHARACTER_SET("SND-CMP-04", "leaves out CharacterSet", partProperty(PartInfo.CHARACTER_SET, "")),
  CHARACTER_SET_TRUE(
      "SND-CMP-05", "says UTF-16 of what is UTF-8", partProperty(PartInfo.CHARACTER_SET, "UTF-16")),
  SIGNED("SND-SEC-01", "does not sign", (message, pmode, stranger) -> message.unsigned()),
  SIGNATURE_HOLDS("SND-SEC-02", "changes the header after signing", Defects.alteredAfterwards()),
  SIGNER_REGISTERED(
      "SND-SEC-02",
      "signs with a key that nobody knows",
      (message, pmode, stranger) -> message.signed(signing -> signing.by(stranger.signing()))),
  HEADER_SIGNED(
      "SND-SEC-03",
      "leaves eb:Messaging out of the signature",
      signed(signing -> signing.covering(uri -> !uri.equals("#messaging")))),
  BODY_SIGNED(
      "SND-SEC-04",
      "leaves the Body out of the signature",
      signed(signing -> signing.covering(uri -> !uri.equals("#body")))),
  PAYLOADS_SIGNED(
      "SND-SEC-05",
      "leaves the payloads out of the signature",
      signed(signing -> signing.covering(uri -> !uri.startsWith("cid:")))),
  TRANSFORM(
      "SND-SEC-06",
      "signs the payloads' MIME headers too",
      Defects.transform(
          "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Complete-Signature-Transform")),
  SIGNATURE_ALGORITHM(
      "SND-SEC-07",
      "signs with SHA-1",
      signed(signing -> signing.with(Algorithms.RSA_SHA1, Algorithms.SHA256))),
  DIGEST_ALGORITHM(
      "SND-SEC-08",
      "digests with SHA-1",
      (message, pmode, stranger) ->
          message.signed(signing -> signing.with(pmode.profile().signature(), Algorithms.SHA1))),
  CANONICALIZATION(
      "SND-SEC-09",
      "uses Inclusive XML Canonicalization",
      attribute(
          DS,
          "CanonicalizationMethod",
          "Algorithm",
          "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")),
  TOKEN_SENT(
      "SND-SEC-10",
      "names its certificate by issuer and serial number",
      signed(signing -> signing.naming(TokenForm.ISSUER_SERIAL))),
  ENCRYPTED("SND-SEC-11", "does not encrypt", (message, pmode, stranger) -> message.unencrypted()),
  ENCRYPTED_FOR_PARTNER(
      "SND-SEC-12",
      "encrypts for another",
      (message, pmode, stranger) ->
          message.encrypted(e -> e.forRecipient(stranger.decryption().certificate()))),
  CONTENT_ALGORITHM(
      "SND-SEC-13",
      "encrypts with AES-CBC",
      (message, pmode, stranger) -> message.encrypted(e -> e.with(Algorithms.AES128_CBC))),
  KEY_ALGORITHM(
      "SND-SEC-14",
      "brings the content key by RSA-OAEP with SHA-1",
      Defects.keyMethod("http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p")),
  ENCRYPTED_PART_TYPE(
      "SND-SEC-15", "says of an encrypted part what it was before", Defects.telltalePart()),
  ENCRYPTED_DATA_TYPE(
      "SND-SEC-15",
      "does not keep the type of an encrypted part",
      attribute(XENC, "EncryptedData", "MimeType", "")),
  CONTENT_ONLY(
      "SND-SEC-16",
      "says that MIME headers are encrypted",
      attribute(
          XENC,
          "EncryptedData",
          "Type",
          "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#Attachment-Complete")),
  RECEIPT_ENDS_IT("SND-REC-01", "sends again after the right receipt"),
  KEPT_RECEIPT("SND-REC-02", "takes only receipts for its last attempt"),
  RECEIPT_DIGESTS("SND-REC-03", "does not compare digests"),
  RECEIPT_REFERENCES("SND-REC-04", "compares only the references that the receipt has"),
  RECEIPT_HAS_REFERENCES("SND-REC-05", "takes a receipt without references"),
  RECEIPT_SIGNED("SND-REC-06", "takes a receipt that is not signed"),
  RECEIPT_SIGNER("SND-REC-07", "takes a receipt whoever has signed it"),
  RECEIPT_SIGNATURE("SND-REC-08", "does not verify the receipt's digests"),
  RECEIPT_REFERS("SND-REC-09", "takes a receipt for another message"),
  EMPTY_ANSWER("SND-REC-10", "takes HTTP 202 for a receipt"),
  PAGE("SND-REC-11", "takes HTTP 200 for a receipt"),
  ERROR("SND-ERR-01", "takes an ebMS error for a receipt"),
  WARNING("SND-ERR-02", "takes a warning for a receipt"),
  ERROR_REPORTED("SND-ERR-03", "sends again whatever the error"),
  RETRIES_BROKEN("SND-RET-01", "gives up when the connection breaks"),
  RETRIES_UNAVAILABLE("SND-RET-02", "gives up at HTTP 503"),
  RETRIES_BAD_GATEWAY("SND-RET-03", "gives up at HTTP 502"),
  RETRIES_SILENCE("SND-RET-04", "gives up when no answer comes"),
  KEEPS_ID("SND-RET-05", "makes a new MessageId for each attempt"),
  KEEPS_HEADER("SND-RET-06", "makes a new ConversationId for each attempt"),
  KEEPS_CONTENT("SND-RET-07", "sends another document at the second attempt"),
  EXPIRES("SND-RET-08", "never gives up"),
  EXPIRY_TOLD("SND-RET-08", "gives up and tells nobody"),
  SERVER_NOT_EXPIRED("SND-TLS-01", "takes an expired server certificate"),
  SERVER_ISSUED("SND-TLS-02", "takes a self-signed server certificate"),
  SERVER_NAMED("SND-TLS-03", "does not compare the server certificate's names");

  private final String requirement;
  private final String mutant;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Defect defect;

  SendingRule(String requirement, String mutant) {
    this(requirement, mutant, Defect.NONE);
  }

  SendingRule(String requirement, String mutant, Defect defect) {
    this.requirement = requirement;
    this.mutant = mutant;
    this.defect = defect;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return mutant;
  }

  Defect defect() {
    return defect;
  }
}
