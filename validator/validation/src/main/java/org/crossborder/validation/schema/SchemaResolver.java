// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds what a schema imports among its own files, by system ids of the form {@code schema:/path};
 * nothing else can be reached.
 */
final class SchemaResolver implements LSResourceResolver {
  static final String SCHEME = "schema";
  private static final String ROOT = SCHEME + ":";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  private final SchemaFiles files;
  private final DOMImplementationLS inputs;

  SchemaResolver(SchemaFiles files) {
    this.files = files;
    try {
      inputs =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The platform cannot load schemas", e);
    }
  }

  Source source(String path) {
    return new StreamSource(new ByteArrayInputStream(own(path)), ROOT + path);
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String baseUri) {
    if (!XSD.equals(type)) {
      // The schema of XML-DSig names a DTD that declares nothing it needs.
      return input("/empty.dtd", new byte[0]);
    }
    Optional<String> wellKnown = Optional.ofNullable(namespace).flatMap(PackagedSchemas::wellKnown);
    if (wellKnown.isPresent()) {
      return input(wellKnown.get(), PackagedSchemas.read(wellKnown.get()).orElseThrow());
    }
    String path = sibling(baseUri, systemId);
    return input(path, own(path));
  }

  private static String sibling(@Nullable String baseUri, @Nullable String systemId) {
    if (baseUri == null || systemId == null) {
      throw new UnreachableSchemaException("A schema is imported without saying where it is.");
    }
    URI target = URI.create(baseUri).resolve(URI.create(systemId.replace(" ", "%20")).normalize());
    if (!SCHEME.equals(target.getScheme()) || target.getPath() == null) {
      throw new UnreachableSchemaException(
          "The schema imports " + systemId + ", which is outside; put it beside the schema.");
    }
    return target.getPath();
  }

  private byte[] own(String path) {
    return files
        .read(path)
        .orElseThrow(() -> new UnreachableSchemaException("There is no schema " + path + "."));
  }

  private LSInput input(String path, byte[] bytes) {
    LSInput input = inputs.createLSInput();
    input.setByteStream(new ByteArrayInputStream(bytes));
    input.setSystemId(ROOT + path);
    return input;
  }
}
