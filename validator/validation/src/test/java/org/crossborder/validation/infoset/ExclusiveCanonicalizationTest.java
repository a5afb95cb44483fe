// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.infoset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.crossborder.validation.Variations;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Every element is written as Santuario writes it. */
class ExclusiveCanonicalizationTest {
  private static final int VARIATIONS = Integer.getInteger("quick.variations", 5);

  @BeforeAll
  static void start() {
    Init.init();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<a x='1' b='2' A='3' xml:lang='en'>&amp;&lt;&gt;&quot;\"'&#13;&#9;&#10;</a>",
        "<a x='&amp;&lt;&gt;&quot;\"&#13;&#9;&#10; \n\t'/>",
        "<a>\u00e9\u6f22\ud83d\ude00<b>\u0410</b>]]&gt;</a>",
        "<\u6f22 \u00e9='\ud83d\ude00'/>",
        "<a><!-- a comment -->1<!-- another -->2<![CDATA[<&>]]></a>",
        "<a xmlns='urn:a'><b xmlns=''><c xmlns='urn:a'/><d/></b></a>",
        "<a xmlns:p='urn:p' xmlns:q='urn:q'><q:b p:x='1' x='2'><p:c q:y='3'/></q:b></a>",
        "<p:a xmlns:p='urn:p'><p:b xmlns:p='urn:other'><p:c/></p:b><p:d xmlns:p='urn:p'/></p:a>",
        "<a xmlns:b='urn:z' xmlns:c='urn:y' c:n='1' b:n='2' n='3' b:a='4' c:z='5'/>",
        "<a xmlns:p='urn:x' xmlns:q='urn:x'><p:b q:i='1' p:h='2'/></a>",
        "<a xmlns='urn:a' xmlns:p='urn:a'><p:b x='1'><c p:y='2'/></p:b></a>",
        "<a xml:space='preserve' xml:id='i'><b xml:lang='fr'/></a>"
      })
  void whatIsOddIsWrittenAlike(String document) throws Exception {
    compare(document.getBytes(UTF_8));
  }

  @Test
  void examplesAndTheirVariationsAreWrittenAlike() throws Exception {
    for (byte[] document : documents()) {
      compare(document);
    }
  }

  private static List<byte[]> documents() throws Exception {
    List<byte[]> documents = new ArrayList<>();
    for (var pack : Packs.builtIn().all()) {
      for (var type : pack.documents()) {
        for (String path : type.examples()) {
          byte[] example = pack.files().read(path).orElseThrow();
          documents.add(example);
          Variations variations = new Variations(example, path.hashCode());
          for (int i = 0; i < VARIATIONS; i++) {
            documents.add(variations.next());
          }
        }
      }
    }
    return documents;
  }

  private static void compare(byte[] document) throws Exception {
    XmlTree tree = ((Accepted) new Intake(IntakeLimits.DEFAULT).read(document)).tree();
    Canonicalizer santuario =
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
    List<Element> elements = tree.elements();
    for (int i = 0; i < elements.size(); i += 1 + elements.size() / 50) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      santuario.canonicalizeSubtree(elements.get(i), expected);
      int node = tree.node(elements.get(i));
      assertThat(new String(ExclusiveCanonicalization.of(tree.infoset(), node), UTF_8))
          .isEqualTo(expected.toString(UTF_8));
    }
  }
}
