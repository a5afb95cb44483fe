// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.format;

import com.gitb.tr.ObjectFactory;
import com.gitb.tr.TAR;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.SchemaOutputResolver;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/** The official schemas of report formats, from the libraries that publish them. */
final class Schemas {
  private static final Map<String, String> IMPORTED =
      Map.of(
          "http://www.w3.org/XML/1998/namespace", "/xsd/xml.xsd",
          "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd",
          "http://uri.etsi.org/02231/v2#", "/xsd/ts_119612v020401_xsd.xsd");

  private Schemas() {}

  static Schema svrl() throws Exception {
    return schema("/external/schemas/svrl.xsd");
  }

  static Schema etsi() throws Exception {
    return schema("/xsd/TS119102-2-v141.xsd");
  }

  static Source source(byte[] xml) {
    return new StreamSource(new ByteArrayInputStream(xml));
  }

  /** Reads a report with the test bed's own classes, and the schema that they are made from. */
  static TAR tar(byte[] xml) throws Exception {
    JAXBContext context = JAXBContext.newInstance(ObjectFactory.class);
    Unmarshaller reader = context.createUnmarshaller();
    reader.setSchema(schema(context));
    reader.setEventHandler(event -> false);
    Object read = reader.unmarshal(source(xml));
    return (TAR) ((JAXBElement<?>) read).getValue();
  }

  private static Schema schema(JAXBContext context) throws Exception {
    Map<String, StringWriter> generated = new LinkedHashMap<>();
    context.generateSchema(
        new SchemaOutputResolver() {
          @Override
          public Result createOutput(String namespace, String file) {
            StreamResult result =
                new StreamResult(generated.computeIfAbsent(file, name -> new StringWriter()));
            result.setSystemId(file);
            return result;
          }
        });
    SchemaFactory factory = factory();
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) ->
            input(
                new StreamSource(new StringReader(generated.get(systemId).toString())), systemId));
    return factory.newSchema(
        generated.entrySet().stream()
            .map(file -> new StreamSource(new StringReader(file.getValue() + ""), file.getKey()))
            .toArray(Source[]::new));
  }

  private static Schema schema(String resource) throws Exception {
    SchemaFactory factory = factory();
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> imported(namespace, systemId));
    return factory.newSchema(new StreamSource(open(resource)));
  }

  private static @Nullable LSInput imported(@Nullable String namespace, String systemId) {
    String resource = namespace == null ? null : IMPORTED.get(namespace);
    return resource == null ? null : input(new StreamSource(open(resource)), resource);
  }

  private static LSInput input(StreamSource source, String systemId) {
    try {
      LSInput input =
          ((DOMImplementationLS)
                  DocumentBuilderFactory.newDefaultInstance()
                      .newDocumentBuilder()
                      .getDOMImplementation()
                      .getFeature("LS", "3.0"))
              .createLSInput();
      input.setByteStream(source.getInputStream());
      input.setCharacterStream(source.getReader());
      input.setSystemId(systemId);
      return input;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SchemaFactory factory() {
    return SchemaFactory.newDefaultInstance();
  }

  private static InputStream open(String resource) {
    return Schemas.class.getResourceAsStream(resource);
  }
}
