// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.crossborder.validation.Examples;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.Xdm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParentSearchTest {
  private static final String DOCUMENT =
      """
      <a:r xmlns:a="urn:a"><a:b/><a:xs><a:b>1</a:b><a:c/><a:b>2</a:b>
      <a:xs><a:b i="7"/><a:d><a:b/></a:d></a:xs></a:xs><a:b/><a:c><a:d/></a:c></a:r>""";

  private static final XdmNode TREE =
      ((Accepted) new Intake(IntakeLimits.DEFAULT).read(Examples.utf8(DOCUMENT))).tree().xdm();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '>',
      value = {
        "//*[a:b] > //a:b/parent::*",
        "//a:*[a:b][a:c] > //a:b/parent::a:*[a:c]",
        "//*[a:b[2]] > //a:b/parent::*[a:b[2]]",
        "//*[a:b[@i = '7']][a:d/a:b] > //a:b/parent::*[a:b[@i = '7']][a:d/a:b]",
        "//a:*[a:d/a:b] > //a:d/parent::a:*[a:d/a:b]",
        "//a:*[a:b][ends-with(local-name(), 's')] > //a:b/parent::a:*[ends-with(local-name(), 's')]"
      })
  void aSearchByChildrenIsTurnedRound(String path, String expected) throws SaxonApiException {
    assertThat(ParentSearch.of(path)).isEqualTo(expected);
    assertThat(nodes(expected)).isNotEmpty().containsExactlyElementsOf(nodes(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//*[a:b][1]",
        "//*[a:b][last()]",
        "//*[a:b][position() = 2]",
        "//*[a:b][count(a:c)]",
        "//*[a:b or a:c]",
        "//*[not(a:b)]",
        "//*[a:f()]",
        "//*[a:b + 1]",
        "//*[a:b]/a:c",
        "//*[a:b] | //*[a:c]",
        "//*[a:b[. = ']'][1]]",
        "//*[b]",
        "/*[a:b]",
        "//a:r[a:b]"
      })
  void anythingElseIsLeftAsItIs(String path) {
    assertThat(ParentSearch.of(path)).isEqualTo(path);
  }

  private static XdmValue nodes(String path) throws SaxonApiException {
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    compiler.declareNamespace("a", "urn:a");
    return compiler.evaluate(path, TREE);
  }
}
