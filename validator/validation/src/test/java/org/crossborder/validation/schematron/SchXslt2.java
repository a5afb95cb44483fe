// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** The reference compiler of Schematron, on a Saxon of its own: what it finds, we find. */
public final class SchXslt2 {
  private static final Processor PROCESSOR = new Processor(false);
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final XsltExecutable TRANSPILER = transpiler();

  private final XsltExecutable schema;

  private SchXslt2(XsltExecutable schema) {
    this.schema = schema;
  }

  public static SchXslt2 compile(byte[] sch) throws SaxonApiException {
    XdmDestination stylesheet = new XdmDestination();
    TRANSPILER.load30().transform(source(sch), stylesheet);
    return new SchXslt2(PROCESSOR.newXsltCompiler().compile(stylesheet.getXdmNode().asSource()));
  }

  /** The id of each failed assertion and successful report, sorted, as often as it occurs. */
  public List<String> findings(byte[] document) throws SaxonApiException {
    return ids(svrl(parse(document)));
  }

  public static XdmNode parse(byte[] document) throws SaxonApiException {
    return PROCESSOR.newDocumentBuilder().build(source(document));
  }

  public XdmNode svrl(XdmNode document) throws SaxonApiException {
    XdmDestination svrl = new XdmDestination();
    Xslt30Transformer transformer = schema.load30();
    transformer.setGlobalContextItem(document);
    transformer.applyTemplates(document, svrl);
    return svrl.getXdmNode();
  }

  private static List<String> ids(XdmNode svrl) {
    List<String> ids = new ArrayList<>();
    for (String element : List.of("failed-assert", "successful-report")) {
      svrl.getOutermostElement()
          .children(SVRL, element)
          .forEach(finding -> ids.add(finding.attribute("id")));
    }
    Collections.sort(ids);
    return ids;
  }

  private static StreamSource source(byte[] bytes) {
    return new StreamSource(new ByteArrayInputStream(bytes));
  }

  private static XsltExecutable transpiler() {
    try {
      return PROCESSOR
          .newXsltCompiler()
          .compile(
              new StreamSource(
                  Objects.requireNonNull(
                      SchXslt2.class.getResourceAsStream("/content/transpile.xsl"))));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }
}
