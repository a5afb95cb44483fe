// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Compiles schemas that share their files; reads nothing from outside, within bounds. */
public final class SchemaCompiler {
  private SchemaCompiler() {}

  /**
   * One schema for the documents of all these files.
   *
   * @throws SAXException if a file is no schema; a SAXParseException says where
   * @throws UnreachableSchemaException if a file is missing, or something outside is imported
   */
  public static Schema compile(List<SchemaFile> together) throws SAXException {
    SchemaResolver resolver = new SchemaResolver(together.get(0).files());
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, SchemaResolver.SCHEME);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SchemaResolver.SCHEME);
    factory.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
    factory.setErrorHandler(new Stop());
    factory.setResourceResolver(resolver);
    return factory.newSchema(
        together.stream().map(file -> resolver.source(file.path())).toArray(Source[]::new));
  }
}
