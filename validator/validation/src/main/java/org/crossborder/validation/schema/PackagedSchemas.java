// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.InputStream;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds schemas in the libraries that publish them, by a system id of the form {@code
 * packaged:/path}; nothing else can be reached. UBL imports the schemas of XML-DSig, XAdES and the
 * core components without saying where they are, so those are found by namespace.
 */
final class PackagedSchemas implements LSResourceResolver {
  static final String SCHEME = "packaged";
  private static final String ROOT = SCHEME + ":";

  private static final Map<String, String> BY_NAMESPACE =
      Map.of(
          "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd",
          "http://uri.etsi.org/01903/v1.4.1#", "/xsd/XAdES01903v141-202407.xsd",
          "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
              "/schemas/CCTS_CCT_SchemaModule.xsd");

  private final DOMImplementationLS inputs;

  PackagedSchemas() {
    try {
      inputs =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The platform cannot load schemas", e);
    }
  }

  static Source source(String path) {
    return new StreamSource(open(path), ROOT + path);
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String baseUri) {
    LSInput input = inputs.createLSInput();
    if (!"http://www.w3.org/2001/XMLSchema".equals(type)) {
      // The schema of XML-DSig names a DTD that declares nothing it needs.
      input.setByteStream(InputStream.nullInputStream());
      input.setSystemId(ROOT + "/empty.dtd");
      return input;
    }
    String path = namespace == null ? null : BY_NAMESPACE.get(namespace);
    if (path == null) {
      path = sibling(baseUri, systemId);
    }
    input.setByteStream(open(path));
    input.setSystemId(ROOT + path);
    return input;
  }

  private static String sibling(@Nullable String baseUri, @Nullable String systemId) {
    if (baseUri == null || systemId == null) {
      throw new IllegalStateException("A schema is imported from nowhere: " + systemId);
    }
    return java.net.URI.create(baseUri).resolve(systemId).getPath();
  }

  private static InputStream open(String path) {
    InputStream stream = PackagedSchemas.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException("The schema " + path + " is not on the class path");
    }
    return stream;
  }
}
