// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.ebms.MessageFragmentWriter;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingWriter;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.PartyInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.evidence.EvidenceManifest.Message;
import org.crossborder.gateway.evidence.EvidenceManifest.Part;
import org.crossborder.gateway.evidence.EvidenceManifest.Role;
import org.crossborder.gateway.evidence.EvidenceManifest.Side;
import org.crossborder.gateway.evidence.EvidenceManifest.Subject;
import org.crossborder.gateway.evidence.MessageVerification.Signed;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeWriter;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.security.VerifiedSignature;
import org.crossborder.validation.signature.BaselineLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fragments with good signatures prove when they are joined, and what they do not. */
class JoinedPiecesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String ID = "whole@bd";
  private static final byte[] DOCUMENT = random(5_000);
  private static final int PIECE = 2_000;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theWholeWithItsPayloads(boolean compressed) throws Exception {
    List<byte[]> pieces = cut(whole("Submit", DOCUMENT, ID), compressed);
    assertThatCode(() -> join(pieces, compressed, 1, pieces.size()).require())
        .doesNotThrowAnyException();
  }

  @Test
  void anotherPayloadIsNotWhatWasSigned() throws Exception {
    byte[] other = DOCUMENT.clone();
    other[4_000] ^= 1;
    refused(cut(whole("Submit", other, ID), false), "is not the payload that was signed");
  }

  @Test
  void anotherMessageOrAnotherHeaderIsRefused() throws Exception {
    refused(cut(whole("Submit", DOCUMENT, "other@bd"), false), "are message other@bd");
    refused(cut(whole("Cancel", DOCUMENT, ID), false), "CollaborationInfo of fragment");
  }

  @Test
  void allPiecesAreThereAndInOrder() throws Exception {
    List<byte[]> pieces = cut(whole("Submit", DOCUMENT, ID), false);
    assertThatThrownBy(
            () -> join(pieces.subList(0, pieces.size() - 1), false, 1, pieces.size()).require())
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining("of " + pieces.size());
    assertThatThrownBy(() -> join(pieces, false, 2, pieces.size()))
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining("fragment 2, in the place of 1");
  }

  /** Bounded by what the payloads come to, before it is held. */
  @Test
  void aBombIsRefused() throws Exception {
    refused(cut(whole("Submit", new byte[64 << 20], ID), true), "longer than", true);
  }

  private static void refused(List<byte[]> pieces, String why) throws Exception {
    refused(pieces, why, false);
  }

  private static void refused(List<byte[]> pieces, String why, boolean compressed)
      throws Exception {
    JoinedPieces joined = join(pieces, compressed, 1, pieces.size());
    assertThatThrownBy(joined::require)
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining(why);
  }

  private static JoinedPieces join(List<byte[]> pieces, boolean compressed, int first, int count)
      throws Exception {
    Part part = new Part("co@bd", "application/xml", "document/part-1.xml", null, null);
    Message source = new Message(Role.DOCUMENT, ID, "BD", "KR", NOW, null, null, List.of(part));
    EvidenceManifest manifest =
        new EvidenceManifest(
            EvidenceManifest.FORMAT,
            NOW,
            BaselineLevel.B,
            "BD",
            Side.SENDER,
            new Subject("1", null, null, null, "0", "BD", "KR", null, "RECEIPTED"),
            List.of(),
            List.of(source),
            Map.of(),
            List.of());
    JoinedPieces joined =
        new JoinedPieces(
            new OpenedPackage(manifest, Map.of("document/part-1.xml", DOCUMENT)), source);
    for (int i = 0; i < pieces.size(); i++) {
      joined.add(signed(first + i, count, compressed), pieces.get(i));
    }
    return joined;
  }

  private static Signed signed(int num, int count, boolean compressed) throws MessageRefused {
    UserMessage header = header("Submit", num + "@bd", List.of());
    MessageFragment fragment =
        new MessageFragment(
            "cid:piece@bd",
            ID,
            null,
            count,
            num,
            new SourceHeader(SourceHeader.MULTIPART_RELATED, "as4-1", "text/xml", start()),
            null,
            compressed ? new SourceCompression(SourceCompression.GZIP, 1) : null);
    X509Certificate signer = TestPki.BD.certificate();
    return new Signed(
        Envelope.of(
            EnvelopeXml.parse(EnvelopeXml.print(MessageFragmentWriter.write(header, fragment)))),
        header,
        new VerifiedSignature(signer, List.of()));
  }

  private static String start() {
    return new MimeWriter("as4-1").contentType().replaceAll(".*start=\"<(.*?)>\".*", "$1");
  }

  private static byte[] whole(String action, byte[] document, String id) throws IOException {
    UserMessage header =
        header(
            action,
            id,
            List.of(
                new PartInfo(
                    "cid:co@bd", List.of(new Property(PartInfo.MIME_TYPE, "application/xml")))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MimeWriter("as4-1")
        .write(
            new MimeMessage(
                EnvelopeXml.print(MessagingWriter.write(header)),
                List.of(new Attachment("co@bd", "application/xml", PayloadSource.of(document)))),
            bytes);
    return bytes.toByteArray();
  }

  private static UserMessage header(String action, String id, List<PartInfo> parts) {
    return new UserMessage(
        null,
        new MessageInfo(NOW, id, null),
        new PartyInfo(partner("bd"), partner("kr")),
        new CollaborationInfo(null, new Service("trade"), action, "1"),
        List.of(),
        parts);
  }

  private static TradingPartner partner(String id) {
    return new TradingPartner(new PartyId(id, "urn:test"), "urn:role");
  }

  private static List<byte[]> cut(byte[] whole, boolean compressed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(whole);
    }
    byte[] all = compressed ? bytes.toByteArray() : whole;
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < all.length; at += PIECE) {
      pieces.add(Arrays.copyOfRange(all, at, Math.min(at + PIECE, all.length)));
    }
    return pieces;
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
