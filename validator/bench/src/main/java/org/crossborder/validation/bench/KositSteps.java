// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.SAXException;

/**
 * What KoSIT's validator does with a document, step by step: parse it to the XPath data model,
 * match the scenario, validate the bytes against the schema, run the published stylesheet to SVRL,
 * read the failed assertions. Its own report, a further stylesheet, is left out.
 */
final class KositSteps {
  private final Processor processor = new Processor(false);
  private final Schema schema;
  private final XsltExecutable rules;
  private final XPathExecutable scenario;
  private final XPathExecutable failed;

  KositSteps(Schema schema, byte[] stylesheet) {
    this.schema = schema;
    XPathCompiler paths = processor.newXPathCompiler();
    paths.declareNamespace("i", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2");
    paths.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
    try {
      this.rules =
          processor
              .newXsltCompiler()
              .compile(new StreamSource(new ByteArrayInputStream(stylesheet)));
      this.scenario = paths.compile("exists(/i:Invoice)");
      this.failed = paths.compile("//svrl:failed-assert/@id/string()");
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The ids of the assertions that failed. */
  Set<String> failed(byte[] document) {
    try {
      XdmNode tree =
          processor
              .newDocumentBuilder()
              .build(new StreamSource(new ByteArrayInputStream(document)));
      XPathSelector match = scenario.load();
      match.setContextItem(tree);
      if (!match.effectiveBooleanValue()) {
        throw new IllegalStateException("No scenario");
      }
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
      return ids(svrl(tree));
    } catch (SaxonApiException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private XdmNode svrl(XdmNode tree) throws SaxonApiException {
    XdmDestination report = new XdmDestination();
    Xslt30Transformer transformer = rules.load30();
    transformer.setGlobalContextItem(tree);
    transformer.applyTemplates(tree, report);
    return report.getXdmNode();
  }

  private Set<String> ids(XdmNode report) throws SaxonApiException {
    XPathSelector ids = failed.load();
    ids.setContextItem(report);
    Set<String> found = new TreeSet<>();
    for (XdmItem id : ids) {
      found.add(id.getStringValue());
    }
    return found;
  }
}
