// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schemas of TS 119 612, annex C, from the class path; nothing is fetched. */
final class ListSchema {
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  private static final String SIE =
      "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#";

  /** For each namespace the schema that has it. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          ListNames.TSL,
          "/xsd/ts_119612v020401_xsd.xsd",
          ListNames.TSLX,
          "/xsd/ts_119612v020401_additionaltypes_xsd.xsd",
          "http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#",
          "/xsd/ts_119612v020401_sie_xsd.xsd",
          "http://uri.etsi.org/01903/v1.3.2#",
          "/xsd/XAdES01903v132-202407.xsd",
          ListNames.DSIG,
          "/xsd/xmldsig-core-schema.xsd",
          XMLConstants.XML_NS_URI,
          "/xsd/xml.xsd");

  private static final Schema SCHEMA = load();

  private ListSchema() {}

  static Schema schema() {
    return SCHEMA;
  }

  private static Schema load() {
    try {
      DOMImplementationLS inputs =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) ->
              input(inputs.createLSInput(), String.valueOf(namespace)));
      return factory.newSchema(
          Stream.of(
                  XMLConstants.XML_NS_URI,
                  ListNames.DSIG,
                  XADES,
                  ListNames.TSL,
                  ListNames.TSLX,
                  SIE)
              .map(namespace -> new StreamSource(resource(namespace).toString()))
              .toArray(Source[]::new));
    } catch (SAXException | ReflectiveOperationException e) {
      throw new IllegalStateException("The schemas of TS 119 612 cannot be read", e);
    }
  }

  private static LSInput input(LSInput input, String namespace) {
    URL resource = resource(namespace);
    input.setSystemId(resource.toString());
    input.setByteStream(open(resource));
    return input;
  }

  private static URL resource(String namespace) {
    String path = SCHEMAS.get(namespace);
    URL resource = path == null ? null : ListSchema.class.getResource(path);
    if (resource == null) {
      throw new IllegalStateException("No schema for " + namespace);
    }
    return resource;
  }

  private static InputStream open(URL resource) {
    try {
      return resource.openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
