// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A message with one defect, and the ebMS error that it must earn.
 *
 * @param id of the case
 * @param title what is wrong with the message
 * @param clause what asks for the refusal
 * @param errorCode the error
 * @param defect makes a good message bad
 */
record Refusal(
    String id,
    String title,
    String clause,
    String errorCode,
    BiFunction<OutgoingMessage, Setting, OutgoingMessage> defect) {
  private static final String DOCUMENT = "<never-stored/>".repeat(50);

  /** Every case. */
  static List<Refusal> all() {
    return List.of(
        new Refusal(
            "AS4-PEER-01",
            "not signed",
            "eDelivery AS4 1.15, 3.2.6.2.1",
            "EBMS:0103",
            (message, setting) -> message.unsigned()),
        new Refusal(
            "AS4-PEER-02",
            "not encrypted",
            "eDelivery AS4 1.15, 3.2.6.2.2",
            "EBMS:0103",
            (message, setting) -> message.unencrypted()),
        new Refusal(
            "AS4-PEER-03",
            "signed with a key that is not registered",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0101",
            (message, setting) -> message.signedBy(Stranger.signing(setting.profile()))),
        new Refusal(
            "AS4-PEER-04",
            "encrypted for someone else",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0102",
            (message, setting) ->
                message.encryptedFor(Stranger.decryption(setting.profile()).certificate())),
        new Refusal(
            "AS4-PEER-05",
            "gzip that breaks off",
            "AS4 1.0, 3.1",
            "EBMS:0303",
            (message, setting) -> message.with(Payload.damagedGzip(DOCUMENT))),
        new Refusal(
            "AS4-PEER-06",
            "under an agreement that is not in force",
            "ebMS 3.0 Core, 4.1",
            "EBMS:0010",
            (message, setting) ->
                message.in(
                    Collaboration.DOCUMENT.underAgreement("urn:crossborder:arrangement:none"))),
        new Refusal(
            "AS4-PEER-07",
            "at a service that no P-Mode has",
            "ebMS 3.0 Core, 4.1",
            "EBMS:0010",
            (message, setting) ->
                message.in(Collaboration.DOCUMENT.atService("urn:crossborder:service:none"))),
        new Refusal(
            "AS4-PEER-08",
            "asking for an action that no P-Mode has",
            "ebMS 3.0 Core, 4.1",
            "EBMS:0010",
            (message, setting) -> message.in(Collaboration.DOCUMENT.asking("Sing"))),
        new Refusal(
            "AS4-PEER-09",
            "for another gateway",
            "ebMS 3.0 Core, 4.1",
            "EBMS:0010",
            (message, setting) -> message.and(builder -> builder.toPartyID("gateway-xx"))),
        new Refusal(
            "AS4-PEER-10",
            "signed with a key whose certificate has expired",
            "WSS X.509 Certificate Token Profile 1.1.1, 3; RFC 5280, 6.1.3",
            "EBMS:0101",
            (message, setting) -> message.signedBy(setting.from().former().get(0))),
        new Refusal(
            "AS4-PEER-11",
            "header altered after it was signed",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0101",
            (message, setting) -> message.tampered(Defects.alteredHeader())),
        new Refusal(
            "AS4-PEER-12",
            "payload other than what was signed",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0101",
            (message, setting) -> message.and(Defects::signOtherPayloads)),
        new Refusal(
            "AS4-PEER-20",
            "payload left out of the signature",
            "eDelivery AS4 1.15, 3.2.6.2.1",
            "EBMS:0103",
            (message, setting) -> message.and(Defects::signNoPayloads)),
        new Refusal(
            "AS4-PEER-13",
            "encrypted payload altered on the way",
            "ebMS 3.0 Core, 6.7.2; XML Encryption 1.1, 5.2.4",
            "EBMS:0102",
            (message, setting) -> message.tampered(Defects.alteredCiphertext())),
        new Refusal(
            "AS4-PEER-14",
            "compressed payload without the property MimeType",
            "AS4 1.0, 3.1",
            "EBMS:0303",
            (message, setting) -> message.tampered(Defects.withoutPartProperty("MimeType"))),
        new Refusal(
            "AS4-PEER-15",
            "CharacterSet that is none",
            "AS4 1.0, 3.1; AS4_CP_TA29",
            "EBMS:0003",
            (message, setting) ->
                message.tampered(Defects.withPartProperty("CharacterSet", "!utf*"))),
        new Refusal(
            "AS4-PEER-16",
            "CompressionType other than application/gzip",
            "AS4 1.0, 3.1",
            "EBMS:0303",
            (message, setting) ->
                message.tampered(Defects.withPartProperty("CompressionType", "application/zip"))),
        new Refusal(
            "AS4-PEER-17",
            "payload behind a hyperlink",
            "eDelivery AS4 1.15, 3.2.2; AS4_CP_TA08",
            "EBMS:0011",
            (message, setting) ->
                message.tampered(Defects.withHref("https://www.example.org/document.xml"))),
        new Refusal(
            "AS4-PEER-18",
            "payload that is in no MIME part",
            "ebMS 3.0 Core, 5.2.2.12",
            "EBMS:0007",
            (message, setting) -> message.tampered(Defects.withHref("cid:nowhere@phase4.example"))),
        new Refusal(
            "AS4-PEER-19",
            "two PartyIds of the sender",
            "eDelivery AS4 1.15, 3.2.1; AS4_CP_TA03",
            "EBMS:0009",
            (message, setting) -> message.tampered(Defects.twoPartyIds())),
        new Refusal(
            "AS4-PEER-21",
            "payload in the SOAP Body",
            "eDelivery AS4 1.15, 3.2.2; AS4_CP_TA05",
            "EBMS:0008",
            (message, setting) -> message.tampered(Defects.payloadInBody())),
        new Refusal(
            "AS4-PEER-22",
            "signed before it was compressed",
            "AS4 1.0, 3.1; AS4_CP_TA35",
            "EBMS:0101",
            (message, setting) ->
                message.and(builder -> Defects.signUncompressed(builder, DOCUMENT))),
        new Refusal(
            "AS4-PEER-23",
            "encrypted before it was compressed",
            "AS4 1.0, 3.1; AS4_CP_TA37",
            "EBMS:0102",
            (message, setting) -> message.tampered(Defects.compressedAfterEncryption())));
  }

  OutgoingMessage message(Setting setting) {
    return defect.apply(OutgoingMessage.document(setting.from(), setting.to(), DOCUMENT), setting);
  }

  @Override
  public String toString() {
    return id + " " + title + ": " + errorCode;
  }
}
