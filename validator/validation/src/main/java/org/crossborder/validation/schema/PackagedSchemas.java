// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * Schemas in the libraries that publish them. UBL imports those of XML-DSig, XAdES and the core
 * components without saying where they are, so these are found by namespace.
 */
public final class PackagedSchemas {
  private static final SchemaFiles CLASS_PATH = PackagedSchemas::read;
  private static final Map<String, String> BY_NAMESPACE =
      Map.of(
          "http://www.w3.org/XML/1998/namespace", "/org/crossborder/validation/pack/xml.xsd",
          "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd",
          "http://uri.etsi.org/01903/v1.4.1#", "/xsd/XAdES01903v141-202407.xsd",
          "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
              "/schemas/CCTS_CCT_SchemaModule.xsd");

  private PackagedSchemas() {}

  /**
   * A schema on the class path.
   *
   * @param name how reports name it
   */
  public static SchemaFile file(String name, String path) {
    return new SchemaFile(name, CLASS_PATH, path);
  }

  /** The path on the class path of a namespace that everybody means the same by. */
  static Optional<String> wellKnown(String namespace) {
    return Optional.ofNullable(BY_NAMESPACE.get(namespace));
  }

  /** The bytes of a file on the class path; empty if there is none. */
  public static Optional<byte[]> read(String path) {
    try (InputStream in = PackagedSchemas.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
