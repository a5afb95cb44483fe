// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest.gitb;

import com.gitb.tr.ObjectFactory;
import com.gitb.tr.TAR;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.format.ReportFormat;

/** The report as the test bed's types, from the one place that knows how it is written. */
final class TestAssertions {
  private static final JAXBContext TYPES = types();
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  private TestAssertions() {}

  static TAR of(NamedReport report, Language language) {
    byte[] written = ReportFormat.TAR.write(report, language);
    try {
      return TYPES
          .createUnmarshaller()
          .unmarshal(XML.createXMLStreamReader(new ByteArrayInputStream(written)), TAR.class)
          .getValue();
    } catch (JAXBException | XMLStreamException e) {
      throw new IllegalStateException("Our own test assertion report cannot be read", e);
    }
  }

  private static JAXBContext types() {
    try {
      return JAXBContext.newInstance(ObjectFactory.class, com.gitb.core.ObjectFactory.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }
}
