// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Block.Facts;
import org.crossborder.validation.rendition.Block.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Documents are shown in their layouts, and nothing that they say is hidden. */
class RendererTest {
  private static final Packs PACKS = Packs.builtIn();

  static Stream<String> types() {
    return PACKS.types().all().stream()
        .map(DocumentType::id)
        .distinct()
        .filter(type -> PACKS.example(type).isPresent());
  }

  private static Rendition render(byte[] document) {
    return Renderer.render(document, PACKS.types()).orElseThrow();
  }

  private static byte[] example(String type) {
    return PACKS.example(type).orElseThrow();
  }

  /** All that a reader of this language sees. */
  private static String seen(Rendition rendition, Language language) {
    List<Text> texts = new ArrayList<>();
    for (Block block : rendition.blocks()) {
      if (block instanceof Facts facts) {
        facts.facts().forEach(fact -> texts.addAll(fact.values()));
      } else if (block instanceof Table table) {
        table.rows().forEach(texts::addAll);
      }
    }
    StringBuilder seen = new StringBuilder();
    texts.forEach(text -> seen.append(text.in(language)).append('\n'));
    rendition.rest().forEach(leaf -> seen.append(leaf.value()).append('\n'));
    return seen.toString();
  }

  @ParameterizedTest
  @MethodSource("types")
  void showsEveryValueOfEveryExample(String type) {
    byte[] document = example(type);
    Accepted tree = (Accepted) new Intake(IntakeLimits.DEFAULT).read(document);
    String seen = seen(render(document), Language.EN);

    for (Element element : tree.tree().elements()) {
      String value = element.getTextContent().strip();
      if (element.getElementsByTagName("*").getLength() == 0 && !value.isEmpty()) {
        assertThat(seen)
            .as(element.getNodeName() + " of " + type)
            .containsAnyOf(value, Text.country(value).in(Language.EN));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate-of-origin",
        "phytosanitary-certificate",
        "import-customs-declaration",
        "export-customs-declaration",
        "transit-customs-declaration",
        "invoice",
        "packing-list",
        "bill-of-lading",
        "sanitary-certificate",
        "veterinary-certificate",
        "sps-acknowledgement",
        "cites-permit",
        "wco-declaration",
        "cross-industry-invoice"
      })
  void placesNearlyEverythingOfWhatHasALayout(String type) {
    byte[] document = example(type);
    Rendition rendition = render(document);
    Accepted tree = (Accepted) new Intake(IntakeLimits.DEFAULT).read(document);
    int leaves = Leaves.of(tree.tree().xdm().getOutermostElement()).size();

    assertThat(rendition.blocks()).hasSizeGreaterThan(2);
    assertThat(rendition.rest().size())
        .as(rendition.rest().toString())
        .isLessThanOrEqualTo(leaves / 4);
  }

  @Test
  void writesForPeopleInTheirLanguage() {
    Rendition rendition = render(example("certificate-of-origin"));

    assertThat(seen(rendition, Language.EN))
        .contains("Meghna Knit Composite Ltd.", "Republic of Korea", "2400.00 kg", "31200.00 USD");
    assertThat(seen(rendition, Language.ZH)).contains("孟加拉国", "2400.00 千克");
    assertThat(rendition.blocks().get(0).heading().in(Language.RU)).isEqualTo("Документ");
  }

  @Test
  void hidesNothingThatSomebodySlippedIn() {
    String forged =
        new String(example("certificate-of-origin"), UTF_8)
            .replace("<cbc:ProfileID>", "this text is of no element<cbc:ProfileID>");

    assertThat(seen(render(forged.getBytes(UTF_8)), Language.EN))
        .contains("this text is of no element");
  }

  @Test
  void saysHowManyRowsItLeavesOut() {
    String one = new String(example("certificate-of-origin"), UTF_8);
    int from = one.indexOf("<cac:GoodsItem>");
    int to = one.indexOf("</cac:GoodsItem>") + "</cac:GoodsItem>".length();
    String many =
        one.substring(0, from) + one.substring(from, to).repeat(2_000) + one.substring(to);

    assertThat(render(many.getBytes(UTF_8)).blocks())
        .filteredOn(block -> block.heading().in(Language.EN).equals("Goods"))
        .singleElement()
        .satisfies(
            block -> {
              assertThat(((Table) block).rows()).hasSize(500);
              assertThat(((Table) block).more()).isEqualTo(1_502);
            });
  }

  @Test
  void rendersWhatHasNoLayoutAsItStands() {
    Rendition rendition = render("<a xmlns='urn:x'><b>1</b><c><d>2</d></c></a>".getBytes(UTF_8));

    assertThat(rendition.blocks()).isEmpty();
    assertThat(rendition.rest()).containsExactly(new Leaf("b", "1"), new Leaf("c / d", "2"));
    assertThat(Renderer.render("no XML".getBytes(UTF_8), PACKS.types())).isEmpty();
  }

  @Test
  void saysWhatAnAcknowledgementSaysOfWhich() {
    String response =
        """
        <ApplicationResponse
            xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
            xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <cbc:UBLVersionID>2.4</cbc:UBLVersionID>
          <cbc:ID>ACK-1</cbc:ID>
          <cbc:IssueDate>2026-11-23</cbc:IssueDate>
          <cac:SenderParty><cac:PartyName><cbc:Name>Customs</cbc:Name></cac:PartyName></cac:SenderParty>
          <cac:DocumentResponse>
            <cac:Response><cbc:ResponseCode>RE</cbc:ResponseCode></cac:Response>
            <cac:DocumentReference><cbc:ID>CO-1</cbc:ID></cac:DocumentReference>
          </cac:DocumentResponse>
        </ApplicationResponse>
        """;
    Rendition rendition = render(response.getBytes(UTF_8));

    assertThat(rendition.blocks())
        .extracting(block -> block.heading().in(Language.EN))
        .contains("The document", "Answer");
    assertThat(seen(rendition, Language.EN)).contains("ACK-1", "Customs", "RE", "CO-1");
    assertThat(rendition.rest()).isEmpty();
  }
}
