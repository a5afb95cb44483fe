// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The schemas of every known type, compiled together on first use and then shared: they import the
 * same components, so that one type costs as much as all.
 */
final class Schemas implements Supplier<Schema> {
  private static final String FOLDER = "/external/schemas/ubl24/maindoc/";

  private @Nullable Schema compiled;

  @Override
  public synchronized Schema get() {
    if (compiled == null) {
      compiled = compile();
    }
    return compiled;
  }

  private static Schema compile() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, PackagedSchemas.SCHEME);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, PackagedSchemas.SCHEME);
      factory.setResourceResolver(new PackagedSchemas());
      return factory.newSchema(
          DocumentTypes.all().stream().map(Schemas::source).toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException("The schemas cannot be compiled", e);
    }
  }

  private static Source source(DocumentType type) {
    return PackagedSchemas.source(FOLDER + type.schema() + ".xsd");
  }
}
