// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mf:MessageFragment as it is printed and read (ebMS 3.0 Part 2, 4.3). */
class MessageFragmentTest {
  private static final MessageFragment WHOLE =
      new MessageFragment(
          "cid:fragment-3@bd",
          "1@bd",
          2_500L,
          3,
          3,
          new SourceHeader("Multipart/Related", "as4-1", "text/xml", "root@bd"),
          "submit",
          new SourceCompression("gzip", 2_200));
  private static final MessageFragment BARE =
      new MessageFragment("cid:fragment-2@bd", "1@bd", null, null, 2, null, null, null);

  @Test
  void readsWhatItPrints() throws Exception {
    for (MessageFragment fragment : List.of(WHOLE, BARE)) {
      assertThat(read(xml(fragment))).contains(fragment);
    }
  }

  @Test
  void isPrintedAsTheSchemaSays() {
    String xml = xml(WHOLE);
    assertThat(xml.substring(xml.indexOf("<mf:MessageFragment"), xml.indexOf("</S12:Header>")))
        .isEqualTo(
            "<mf:MessageFragment"
                + " xmlns:mf=\"http://docs.oasis-open.org/ebxml-msg/ns/v3.0/mf/2010/04/\""
                + " S12:mustUnderstand=\"true\" href=\"cid:fragment-3@bd\" wsu:Id=\"fragment\">"
                + "<mf:GroupId>1@bd</mf:GroupId><mf:MessageSize>2500</mf:MessageSize>"
                + "<mf:FragmentCount>3</mf:FragmentCount><mf:FragmentNum>3</mf:FragmentNum>"
                + "<mf:MessageHeader><mf:Content-Type>Multipart/Related</mf:Content-Type>"
                + "<mf:Boundary>as4-1</mf:Boundary><mf:Type>text/xml</mf:Type>"
                + "<mf:Start>root@bd</mf:Start></mf:MessageHeader><mf:Action>submit</mf:Action>"
                + "<mf:CompressionAlgorithm>gzip</mf:CompressionAlgorithm>"
                + "<mf:CompressedMessageSize>2200</mf:CompressedMessageSize></mf:MessageFragment>");
  }

  @Test
  void isReadAsAnotherImplementationPrintsIt() throws Exception {
    String xml =
        xml(WHOLE)
            .replace(">root@bd<", ">&lt;root@bd&gt;<")
            .replace(">submit<", "><")
            .replace(">gzip<", ">application/gzip<");
    MessageFragment read = read(xml).orElseThrow();
    assertThat(read.messageHeader()).isEqualTo(WHOLE.messageHeader());
    assertThat(read.action()).isNull();
    assertThat(read.compression()).matches(SourceCompression::isGzip);
  }

  @Test
  void aMessageWithoutItIsWhole() throws Exception {
    assertThat(read(EnvelopeXml.print(MessagingWriter.write(message())))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<mf:GroupId>1@bd</mf:GroupId>|''|no GroupId",
        "<mf:GroupId>1@bd</mf:GroupId>|<mf:GroupId> </mf:GroupId>|GroupId that is empty",
        "<mf:FragmentNum>3</mf:FragmentNum>|''|no FragmentNum",
        "<mf:FragmentNum>3<|<mf:FragmentNum>0<|FragmentNum that is out of range",
        "<mf:FragmentNum>3<|<mf:FragmentNum>-1<|FragmentNum that is no number",
        "<mf:FragmentCount>3<|<mf:FragmentCount>99999999999<|FragmentCount that is out of range",
        "<mf:MessageSize>2500<|<mf:MessageSize>much<|MessageSize that is no number",
        "<mf:CompressionAlgorithm>gzip</mf:CompressionAlgorithm>|''|or neither",
        "<mf:Boundary>as4-1</mf:Boundary>|''|no Boundary",
        "<mf:Boundary>as4-1<|<mf:Boundary>as4\"-1<|Boundary that is no parameter",
        "<mf:Start>root@bd<|<mf:Start>&lt;&lt;root@bd<|Start that is no parameter",
        "<mf:Start>root@bd<|<mf:Start>&lt;&gt;<|Start that is no parameter",
        "<mf:Action>submit</mf:Action>|<mf:Surprise/>|must not hold mf:Surprise",
      })
  void whatTheSchemaForbidsIsAnInvalidHeader(String right, String wrong, String told) {
    String xml = xml(WHOLE);
    assertThat(xml).contains(right);
    assertThatExceptionOfType(MessageRefused.class)
        .isThrownBy(() -> read(xml.replace(right, wrong)))
        .matches(refused -> refused.code() == ErrorCode.INVALID_HEADER)
        .withMessageContaining(told);
  }

  private static java.util.Optional<MessageFragment> read(String xml) throws MessageRefused {
    return read(xml.getBytes(UTF_8));
  }

  private static java.util.Optional<MessageFragment> read(byte[] xml) throws MessageRefused {
    return MessageFragmentReader.read(Envelope.of(EnvelopeXml.parse(xml)));
  }

  private static String xml(MessageFragment fragment) {
    return new String(EnvelopeXml.print(MessageFragmentWriter.write(message(), fragment)), UTF_8);
  }

  private static UserMessage message() {
    TradingPartner partner = new TradingPartner(new PartyId("a", null), "role");
    return new UserMessage(
        null,
        new MessageInfo(Instant.EPOCH, "1-3@bd", null),
        new PartyInfo(partner, partner),
        new CollaborationInfo(null, new Service("s"), "a", "c"),
        List.of(),
        List.of());
  }
}
