// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

/**
 * Something that the reference peer does, and that a mutant peer leaves undone: each mutant breaks
 * exactly one.
 */
public enum Rule implements Clause {
  RECEIPT_SENT("AS4-REC-01", "answers with HTTP 202 and no receipt"),
  RECEIPT_REPEATS_REFERENCES("AS4-REC-02", "leaves the last reference out of the receipt"),
  RECEIPT_REPEATS_DIGESTS("AS4-REC-02", "puts another digest into the receipt"),
  RECEIPT_SIGNED("AS4-REC-03", "does not sign the receipt"),
  RECEIPT_HEADER_SIGNED("AS4-REC-03", "leaves eb:Messaging out of the receipt's signature"),
  RECEIPT_BODY_SIGNED("AS4-REC-03", "leaves the Body out of the receipt's signature"),
  RECEIPT_REFERS("AS4-REC-04", "refers to another message in the receipt"),
  RECEIPT_HAS_ITS_OWN_ID("AS4-REC-05", "gives the receipt the message's id"),
  ANSWER_IS_SOAP12("AS4-REC-06", "answers with the media type of SOAP 1.1"),
  ERROR_ON_THE_RESPONSE("AS4-ERR-01", "answers a refusal with HTTP 400 and plain text"),
  ERROR_REFERS("AS4-ERR-02", "does not say which message was in error"),
  ERROR_SIGNED("AS4-ERR-03", "does not sign errors"),
  ERROR_IS_A_FAILURE("AS4-ERR-04", "reports a refusal as a warning"),
  SIGNATURE_REQUIRED("AS4-SEC-01", "accepts a message that is not signed"),
  HEADER_SIGNED("AS4-SEC-02", "accepts a signature without eb:Messaging"),
  BODY_SIGNED("AS4-SEC-03", "accepts a signature without the Body"),
  PAYLOADS_SIGNED("AS4-SEC-04", "accepts a signature without the payload"),
  HEADER_DIGEST("AS4-SEC-05", "does not compute the header's digest"),
  PAYLOAD_DIGEST("AS4-SEC-06", "does not compute the payloads' digests"),
  SIGNATURE_VALUE("AS4-SEC-07", "does not verify the signature's value"),
  SIGNER_KNOWN("AS4-SEC-08", "accepts whoever signs"),
  SIGNER_NOT_EXPIRED("AS4-SEC-09", "accepts a signer whose certificate has expired"),
  SIGNER_ALREADY_VALID("AS4-SEC-10", "accepts a signer whose certificate is not valid yet"),
  SIGNATURE_ALGORITHM("AS4-SEC-11", "accepts SHA-1 in the signature"),
  DIGEST_ALGORITHM("AS4-SEC-12", "accepts SHA-1 in the references"),
  ENCRYPTION_REQUIRED("AS4-SEC-13", "accepts a message that is not encrypted"),
  ALL_PAYLOADS_ENCRYPTED("AS4-SEC-14", "accepts a message of which one payload is not encrypted"),
  CONTENT_ALGORITHM("AS4-SEC-15", "decrypts AES-CBC"),
  ENCRYPTED_FOR_IT("AS4-SEC-16", "receipts what it cannot decrypt"),
  DECRYPTION_VERIFIED("AS4-SEC-17", "receipts altered ciphertext"),
  ISSUER_SERIAL_ACCEPTED("AS4-SEC-18", "does not know a signer by issuer and serial number"),
  KEY_IDENTIFIER_ACCEPTED("AS4-SEC-19", "does not know a signer by subject key identifier"),
  ONE_SENDER("AS4-MSG-01", "accepts two PartyIds of the sender"),
  ONE_RECEIVER("AS4-MSG-02", "accepts two PartyIds of the receiver"),
  BODY_EMPTY("AS4-MSG-03", "accepts a payload in the SOAP Body"),
  NO_EXTERNAL_PAYLOAD("AS4-MSG-04", "accepts a payload behind a hyperlink"),
  ANNOUNCED_IS_THERE("AS4-MSG-05", "accepts an announced payload that is not there"),
  THERE_IS_ANNOUNCED("AS4-MSG-06", "accepts a part that no PartInfo announces"),
  HAS_MESSAGE_ID("AS4-MSG-07", "accepts a message without MessageId"),
  ONE_UNIT("AS4-MSG-08", "accepts two user messages in one header"),
  MANY_PAYLOADS("AS4-MSG-09", "refuses more than thirty references"),
  UNCOMPRESSED_ACCEPTED("AS4-MSG-10", "refuses what is not compressed"),
  HAS_CONVERSATION("AS4-MSG-11", "accepts a message without ConversationId"),
  AGREEMENT("AS4-PMD-01", "accepts an agreement that it does not have"),
  SERVICE("AS4-PMD-02", "accepts a service that it does not have"),
  ACTION("AS4-PMD-03", "accepts an action that it does not have"),
  RECEIVER_IS_IT("AS4-PMD-04", "accepts a message for another"),
  SENDER_KNOWN("AS4-PMD-05", "accepts a message from an unknown partner"),
  TEST_SERVICE("AS4-PMD-06", "does not know the test service"),
  GZIP_WHOLE("AS4-CMP-01", "accepts damaged gzip"),
  COMPRESSION_TYPE("AS4-CMP-02", "accepts any CompressionType"),
  MIME_TYPE_SAID("AS4-CMP-03", "accepts a compressed payload without MimeType"),
  CHARACTER_SET("AS4-CMP-04", "accepts a CharacterSet that is none"),
  DUPLICATE_RECEIPTED("AS4-DUP-01", "answers a duplicate with an error"),
  ID_IS_NOT_REUSED("AS4-DUP-02", "receipts other content under a known MessageId"),
  NO_DOCTYPE("AS4-HOS-01", "reads document types and their entities"),
  EXPANSION_BOUNDED("AS4-HOS-02", "decompresses without a bound"),
  NO_WRAPPING("AS4-HOS-03", "takes any signed eb:Messaging for the one that it reads"),
  IDS_ARE_UNIQUE("AS4-HOS-04", "takes the first of two elements of one Id"),
  HEADER_BOUNDED("AS4-HOS-05", "breaks on a header of four megabytes"),
  SLOW_ASIDE("AS4-HOS-06", "lets a slow sender hold up all others"),
  RECEIPT_ASKED_FOR("AS4-HOS-07", "acknowledges a receipt for a message that it never sent"),
  LARGE_ACCEPTED("AS4-MSG-12", "refuses more than a megabyte");

  private final String requirement;
  private final String mutant;

  Rule(String requirement, String mutant) {
    this.requirement = requirement;
    this.mutant = mutant;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return mutant;
  }
}
